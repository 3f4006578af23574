import { isContribution, type ClockCalendars } from './clock-effects';
import { instantAtPercent } from './next-milestone';
import { owedByCitizen } from './policy';
import type { SlaClock } from './sla-clock';

/** What the OPD that leads, or the regency, owes; contributions are looked after beside it. */
const owedByLead = (clock: SlaClock): boolean => !owedByCitizen(clock.clock) && !isContribution(clock);

/** What staff owe next: the earliest deadline that is running, overdue ones included. */
export function nextDueAt(clocks: readonly SlaClock[]): Date | null {
  return earliest(clocks.filter((clock) => clock.state === 'running' && owedByLead(clock)).map((c) => c.dueAt));
}

/** Since when, or from when on, a promise of staff is at risk: 80 % of its limit, whatever its milestones are. */
export function atRiskAt(clocks: readonly SlaClock[], calendars: Pick<ClockCalendars, 'byCode'>): Date | null {
  const instants = clocks
    .filter(owedByLead)
    .map((clock) => instantAtPercent(clock, calendars.byCode(clock.calendarCode), 80));
  return earliest(instants.filter((instant) => instant !== null));
}

/** The first breach on record, of any cycle. */
export function breachedAt(clocks: readonly SlaClock[]): Date | null {
  const own = clocks.filter((clock) => !isContribution(clock));
  return earliest(own.map((clock) => clock.breachedAt).filter((instant) => instant !== null));
}

function earliest(instants: readonly Date[]): Date | null {
  return instants.reduce<Date | null>((first, instant) => (first && first <= instant ? first : instant), null);
}
