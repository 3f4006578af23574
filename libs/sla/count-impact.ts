import { Injectable } from '@nestjs/common';
import { Clock, isoInstant } from '@tanggap/platform';
import type { CalendarDifference } from './domain/calendar-difference';
import { impactOfDays, type ChangeImpact } from './domain/change-impact';
import { recalculate, type Recalculated } from './domain/recalculate';
import type { WorkingCalendar } from './domain/working-calendar';
import { OpenClocks } from './persistence/open-clocks';
import { SlaReference } from './sla-reference';

const EXAMPLES = 20;
/** Somebody waits in front of a screen; what was counted by then is told as "at least". */
const TIME_LIMIT_MS = 15_000;

/** Counts what a change of calendars moves, over all clocks that are open now. Read-only. */
@Injectable()
export class CountImpact {
  constructor(
    private readonly clock: Clock,
    private readonly clocks: OpenClocks,
    private readonly reference: SlaReference,
  ) {}

  /** `changed`: the calendars as they would be. */
  async of(difference: CalendarDifference, changed: readonly WorkingCalendar[]): Promise<ChangeImpact> {
    const now = this.clock.now();
    const after = new Map(changed.map((calendar) => [calendar.code, calendar]));
    const byCode = (code: string): WorkingCalendar => after.get(code) ?? this.reference.calendar(code);
    const impact = impactOfDays(difference);
    const complaints = new Set<string>();
    const examples: Recalculated[] = [];
    const begun = performance.now();
    for await (const batch of this.clocks.byCalendars([...after.keys()])) {
      for (const clock of batch) {
        const result = recalculate(clock, { byCode }, now);
        if (!tally(impact, result, now)) continue;
        complaints.add(clock.complaintId);
        if (examples.length < EXAMPLES && movesDate(result)) examples.push(result);
      }
      if (performance.now() - begun > TIME_LIMIT_MS) {
        impact.complete = false;
        break;
      }
    }
    return { ...impact, openComplaintsMoved: complaints.size, examples: await this.inWords(examples) };
  }

  private async inWords(examples: readonly Recalculated[]): Promise<ChangeImpact['examples']> {
    const numbers = await this.clocks.numbersOf(examples.map(({ before }) => before.complaintId));
    return examples.map(({ before, after }) => ({
      complaint: numbers.get(before.complaintId) ?? '',
      clock: before.clock,
      before: isoInstant(before.dueAt),
      after: isoInstant(after.dueAt),
    }));
  }
}

const movesDate = ({ before, after }: Recalculated): boolean => before.dueAt.getTime() !== after.dueAt.getTime();

/** Counts what becomes of one clock; false where its promise stays as it is. */
function tally(impact: ChangeImpact, result: Recalculated, now: Date): boolean {
  const { before, after } = result;
  const disappears = before.breachedAt !== null && after.breachedAt === null;
  // What is due but not yet noticed by the worker is no effect of the change.
  const appears = before.breachedAt === null && after.breachedAt !== null && before.dueAt > now;
  if (disappears) impact.breachesDisappear++;
  if (appears) impact.breachesAppear++;
  const isMoved = disappears || appears || movesDate(result);
  if (isMoved) impact.clocksMoved++;
  return isMoved;
}
