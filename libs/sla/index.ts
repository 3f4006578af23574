export * from './domain/calendar-data';
export { WorkingCalendar } from './domain/working-calendar';
export * from './domain/policy';
export {
  isOpen,
  settleMilestones,
  type ClockState,
  type DueMilestone,
  type Settled,
  type SlaClock,
} from './domain/clock';
export * from './domain/clock-effects';
