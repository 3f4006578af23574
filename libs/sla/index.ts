export * from './domain/calendar-data';
export { calendarDifference, type CalendarDifference, type DaySpan } from './domain/calendar-difference';
export { WorkingCalendar } from './domain/working-calendar';
export * from './domain/policy';
export { choosePolicy, policyAfter, PolicyMissing } from './domain/choose-policy';
export { settleBeforeAct, settleMilestones } from './domain/clock';
export * from './domain/clock-acts';
export * from './domain/explain';
export {
  extensionInstant,
  extensionProblem,
  lawfulLimit,
  openResolution,
  type ExtensionProblem,
} from './domain/extension';
export { LONGEST_PAUSE_DAYS, overPauseCap, pauseAllowance, type CapLeft, type PauseContext } from './domain/pause-cap';
export { PAUSE_REASON_CODE, type PauseReason } from './domain/pause-reason';
export * from './domain/sla-clock';
export { recalculate, type Recalculated, type Recalculation } from './domain/recalculate';
export * from './domain/clock-effects';
export * from './domain/due-dates';
export * from './domain/escalation';
export { ClockRepository, type UnarmedClock, type UnarmedQuery } from './persistence/clock-repository';
export { type Breach, type BreachFilter } from './persistence/breach-list';
export { CalendarHistory } from './calendar-history';
export { CreatePauseReason } from './create-pause-reason';
export { UpdatePauseReason } from './update-pause-reason';
export { CreateCalendar, type CalendarInput, type NewCalendar } from './create-calendar';
export { type CalendarSummary, type CalendarView } from './calendar-view';
export { GetCalendar } from './get-calendar';
export { ListCalendars } from './list-calendars';
export { PreviewCalendar, type ChangePreview } from './preview-calendar';
export { PreviewDecree } from './preview-decree';
export { PutCalendar } from './put-calendar';
export { GetCalendarYear, type CalendarYear } from './get-calendar-year';
export { GetDecree } from './get-decree';
export { type DecreeInput, type HolidayDecree } from './holiday-decree';
export { ListDecrees } from './list-decrees';
export { ListSlaChanges } from './list-sla-changes';
export { PutDecree } from './put-decree';
export {
  slaChangeKinds,
  SlaChanges,
  type ChangedPolicy,
  type NewSlaChange,
  type SlaChange,
  type SlaChangeFilter,
  type SlaChangeKind,
} from './persistence/sla-changes';
export { impactSentence } from './impact-sentence';
export { type ChangeImpact, type ImpactExample, type LimitChange } from './domain/change-impact';
export { type ChangeAct } from './calendar-input';
export { parseDecreeFile, type ParsedDecree } from './decree-file/parse-decree-file';
export { GetPolicy } from './get-policy';
export { ListPauseReasons } from './list-pause-reasons';
export { ListPolicies } from './list-policies';
export { ListPolicyVersions, type PolicyVersion } from './list-policy-versions';
export { PreviewPolicy, type PolicyInput } from './preview-policy';
export { PutPolicy, type PolicyChange } from './put-policy';
export { RetirePolicy } from './retire-policy';
export { ListBreaches } from './list-breaches';
export { LoadSlaPack, type LoadedSla, type SlaPack } from './load-sla-pack';
export { SlaReference } from './sla-reference';
export { SlaModule } from './sla.module';
