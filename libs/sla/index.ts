export * from './domain/calendar-data';
export { calendarDifference, type CalendarDifference, type DaySpan } from './domain/calendar-difference';
export { WorkingCalendar } from './domain/working-calendar';
export * from './domain/policy';
export {
  escalationLevelOf,
  isOpen,
  settleBeforeAct,
  settleMilestones,
  type ClockState,
  type DueMilestone,
  type Settled,
  type SlaClock,
} from './domain/clock';
export * from './domain/clock-effects';
export { ClockRepository, type UnarmedClock, type UnarmedQuery } from './persistence/clock-repository';
export { clockRow } from './persistence/clock-row';
export { type Breach, type BreachFilter } from './persistence/breach-list';
export { CreateCalendar, type CalendarInput, type NewCalendar } from './create-calendar';
export { type CalendarSummary, type CalendarView } from './calendar-view';
export { GetCalendar } from './get-calendar';
export { ListCalendars } from './list-calendars';
export { PutCalendar } from './put-calendar';
export { GetPolicy } from './get-policy';
export { ListPolicies } from './list-policies';
export { PutPolicy, type PolicyChange } from './put-policy';
export { ListBreaches } from './list-breaches';
export { LoadSlaPack, type LoadedSla, type SlaPack } from './load-sla-pack';
export { SlaReference } from './sla-reference';
export { SlaModule } from './sla.module';
