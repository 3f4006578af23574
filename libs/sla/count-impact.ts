import { Injectable } from '@nestjs/common';
import { Clock, isoInstant } from '@tanggap/platform';
import { bringUpToDate } from './domain/clock-effects';
import {
  impactOfDays,
  movesDate,
  noImpact,
  tally,
  type ChangeImpact,
  type ClockMove,
  type LimitChange,
} from './domain/change-impact';
import type { CalendarDifference } from './domain/calendar-difference';
import type { SlaPolicy } from './domain/policy';
import type { SlaClock } from './domain/sla-clock';
import type { WorkingCalendar } from './domain/working-calendar';
import { OpenClocks, type OpenComplaint } from './persistence/open-clocks';
import { SlaReference } from './sla-reference';

const EXAMPLES = 20;
/** Somebody waits in front of a screen; what was counted by then is told as "at least". */
const TIME_LIMIT_MS = 15_000;

/** What clocks are computed by. */
interface Basis {
  byCode: (code: string) => WorkingCalendar;
  policyOf: (complaint: OpenComplaint) => Promise<SlaPolicy>;
}

/** Counts what a change of calendars or limits moves, over all clocks that are open now. Read-only. */
@Injectable()
export class CountImpact {
  constructor(
    private readonly clock: Clock,
    private readonly clocks: OpenClocks,
    private readonly reference: SlaReference,
  ) {}

  /** `changed`: the calendars as they would be. */
  async ofCalendars(difference: CalendarDifference, changed: readonly WorkingCalendar[]): Promise<ChangeImpact> {
    await this.reference.refresh();
    const after = new Map(changed.map((calendar) => [calendar.code, calendar]));
    const byCode = (code: string): WorkingCalendar => after.get(code) ?? this.reference.calendar(code);
    return this.count(impactOfDays(difference), this.clocks.byCalendars([...after.keys()]), {
      byCode,
      policyOf: this.policies(),
    });
  }

  /** `proposed`: the policy as it would be; one that doesn't apply to open complaints moves none. */
  async ofPolicy(limits: LimitChange[], proposed: SlaPolicy): Promise<ChangeImpact> {
    await this.reference.refresh();
    const impact = { ...noImpact, limitsChanged: limits };
    if (!proposed.appliesToOpen) return impact;
    const byCode = (code: string): WorkingCalendar => this.reference.calendar(code);
    return this.count(impact, this.clocks.withinScope(proposed), { byCode, policyOf: this.policies(proposed) });
  }

  private async count(
    begun: ChangeImpact,
    batches: AsyncIterable<OpenComplaint[]>,
    then: Basis,
  ): Promise<ChangeImpact> {
    const now = this.clock.now();
    const impact = { ...begun, examples: [...begun.examples] };
    const current: Basis = { byCode: (code) => this.reference.calendar(code), policyOf: this.policies() };
    const start = performance.now();
    for await (const batch of batches) {
      for (const complaint of batch) {
        // What the worker is still to take over of an earlier change is no effect of this one.
        const before = await computed(complaint, complaint.clocks, current, now);
        const after = await computed(complaint, before, then, now);
        const moved = tally(impact, pairs(before, after), now);
        const shown = moved.filter(movesDate).slice(0, EXAMPLES - impact.examples.length);
        impact.examples.push(...shown.map((move) => inWords(complaint, move)));
      }
      if (performance.now() - start > TIME_LIMIT_MS) return { ...impact, complete: false };
    }
    return impact;
  }

  /** The limits that hold for a complaint; alike ones are asked for once. `proposed`: a version that isn't in force. */
  private policies(proposed?: SlaPolicy): Basis['policyOf'] {
    const known = new Map<string, SlaPolicy>();
    return async (complaint) => {
      const { policyId, supervisory, categoryCode, opdCode } = complaint;
      const key = [policyId, supervisory, categoryCode, opdCode].join(' ');
      const policy = known.get(key) ?? (await this.reference.policyAfter(policyId, complaint, { proposed }));
      known.set(key, policy);
      return policy;
    };
  }
}

async function computed(
  complaint: OpenComplaint,
  clocks: readonly SlaClock[],
  { byCode, policyOf }: Basis,
  now: Date,
): Promise<SlaClock[]> {
  return bringUpToDate(clocks, { now, policy: await policyOf(complaint), calendars: { byCode } }).clocks;
}

const pairs = (before: readonly SlaClock[], after: readonly SlaClock[]): ClockMove[] =>
  before.flatMap((clock, index) => {
    const then = after[index];
    return then && then !== clock ? [{ before: clock, after: then }] : [];
  });

const inWords = ({ number }: OpenComplaint, { before, after }: ClockMove): ChangeImpact['examples'][number] => ({
  complaint: number,
  clock: before.clock,
  before: isoInstant(before.dueAt),
  after: isoInstant(after.dueAt),
});
