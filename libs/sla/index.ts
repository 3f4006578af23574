export { holidayKinds, type HolidayKind } from './domain/calendar-data';
export { WorkingCalendar } from './domain/working-calendar';
export {
  milestoneKey,
  clockNames,
  type ClockName,
  policyKinds,
  type PolicyKind,
  durationUnits,
  type DurationUnit,
  type Duration,
  audiences,
  type Audience,
  type Milestone,
  type ClockPolicy,
  type PolicyScope,
  type SlaPolicy,
  generalScope,
  type ClockPolicyInput,
  LIMIT,
  owedByCitizen,
} from './domain/policy';
export { AWAITING_INFORMATION, type StoredAct, actsOfJson } from './domain/clock-acts';
export { explainClock, chargeClock, type SegmentReason, type ClockSegment, type HeldTime } from './domain/explain';
export { extensionInstant, extensionProblem, lawfulLimit, openResolution } from './domain/extension';
export { LONGEST_PAUSE_DAYS, overPauseCap, pauseAllowance, type PauseContext } from './domain/pause-cap';
export { PAUSE_REASON_CODE, type PauseReason } from './domain/pause-reason';
export { type ClockState, type SlaClock, isOpen } from './domain/sla-clock';
export { type Recalculated } from './domain/recalculate';
export {
  planClocks,
  applyClockEffects,
  recorded,
  type ClockEffects,
  type ClockCalendars,
  type ClockContext,
  type RecordedMilestone,
  runsByOpd,
  isContribution,
} from './domain/clock-effects';
export { nextDueAt, atRiskAt, breachedAt } from './domain/due-dates';
export {
  escalationStateOf,
  rungsOf,
  settleEscalations,
  raiseByHand,
  closeEscalations,
  acknowledgementOf,
  type EscalationPost,
  type Escalation,
  escalationStates,
  type EscalationState,
  type EscalationContext,
  type EscalationStep,
  type EscalationsMoved,
} from './domain/escalation';
export { ClockRepository, type UnarmedClock, type UnarmedQuery } from './persistence/clock-repository';
export { type Breach } from './persistence/breach-list';
export { CalendarHistory } from './calendar-history';
export { CreatePauseReason } from './create-pause-reason';
export { UpdatePauseReason } from './update-pause-reason';
export { CreateCalendar } from './create-calendar';
export { type CalendarSummary } from './calendar-view';
export { GetCalendar } from './get-calendar';
export { ListCalendars } from './list-calendars';
export { PreviewCalendar, type ChangePreview } from './preview-calendar';
export { PreviewDecree } from './preview-decree';
export { PutCalendar } from './put-calendar';
export { GetCalendarYear, type CalendarYear } from './get-calendar-year';
export { GetDecree } from './get-decree';
export { type HolidayDecree } from './holiday-decree';
export { ListDecrees } from './list-decrees';
export { ListSlaChanges } from './list-sla-changes';
export { PutDecree } from './put-decree';
export { slaChangeKinds, type SlaChange, type SlaChangeKind } from './persistence/sla-changes';
export { impactSentence } from './impact-sentence';
export { type ChangeImpact } from './domain/change-impact';
export { parseDecreeFile, type ParsedDecree } from './decree-file/parse-decree-file';
export { GetPolicy } from './get-policy';
export { ListPauseReasons } from './list-pause-reasons';
export { ListPolicies } from './list-policies';
export { ListPolicyVersions, type PolicyVersion } from './list-policy-versions';
export { PreviewPolicy, type PolicyInput } from './preview-policy';
export { PutPolicy } from './put-policy';
export { RetirePolicy } from './retire-policy';
export { ListBreaches } from './list-breaches';
export { LoadSlaPack } from './load-sla-pack';
export { SlaReference } from './sla-reference';
export { SlaModule } from './sla.module';
