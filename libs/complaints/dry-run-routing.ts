import { Injectable } from '@nestjs/common';
import { Clock } from '@tanggap/platform';
import { TryRules, type RouteDecision, type RouteInput, type RulesChange, type Trial } from '@tanggap/routing';
import { SlaReference } from '@tanggap/sla';
import { setImmediate as breathe } from 'node:timers/promises';
import { ComplaintClocks } from './complaint-clocks';
import { dryRunOf, isMoved, type Destination, type DryRun, type MovedComplaint } from './domain/dry-run';
import { finalStatuses } from './domain/lifecycle';
import { PastComplaints, type PastComplaint } from './persistence/past-complaints';

/** Of more complaints in the period the latest are tried: enough to judge by, and done in a few seconds. */
const MOST_TRIED = 3000;
const DAY_MS = 86_400_000;
const DAYS_OF_MONTH = 30;
/** Others of the process are let through after so many. */
const STRIDE = 10;

/** What a change of the rules, or of the threshold, would have done with the complaints of the last months; nothing is stored. */
@Injectable()
export class DryRunRouting {
  constructor(
    private readonly clock: Clock,
    private readonly clocks: ComplaintClocks,
    private readonly past: PastComplaints,
    private readonly sla: SlaReference,
    private readonly rules: TryRules,
  ) {}

  /**
   * @param months of 30 days, counted back from now
   * @throws AppError `validation_failed` for a rule that could not be saved either
   */
  async execute(change: RulesChange, months: number): Promise<DryRun> {
    const [route] = await Promise.all([this.rules.prepare(change), this.clocks.refresh()]);
    const now = this.clock.now();
    const from = new Date(now.getTime() - months * DAYS_OF_MONTH * DAY_MS);
    const found = await this.past.since(from, MOST_TRIED + 1);
    const tried = found.slice(0, MOST_TRIED);
    const moved: MovedComplaint[] = [];
    for (const [at, complaint] of tried.entries()) {
      const trial = route(inputOf(complaint));
      const both = { before: destinationOf(trial.before), after: destinationOf(trial.after) };
      if (isMoved(both)) {
        moved.push({ number: complaint.number, ...both, breaches: this.breaches(complaint, trial, now) });
      }
      if (at % STRIDE === 0) await breathe();
    }
    return dryRunOf(moved, tried.length, found.length <= MOST_TRIED);
  }

  /** Late with the OPD after, in time with the one before: by limit and working hours of each, without pauses. */
  private breaches(complaint: PastComplaint, { before, after }: Trial, now: Date): boolean {
    const ended = complaint.resolvedAt ?? (finalStatuses.includes(complaint.status) ? null : now);
    if (ended === null) return false;
    const dueWith = (route: RouteDecision): Date | undefined => {
      const { opdCode, supervisory } = route;
      const policy = this.sla.policyFor({ ...complaint, supervisory, opdCode });
      const planned = this.clocks.plan({ id: complaint.id, opdCode }, policy, complaint.filedAt);
      return planned.find(({ clock }) => clock === 'resolution')?.dueAt;
    };
    const isLate = (due: Date | undefined): boolean => due !== undefined && due < ended;
    return !isLate(dueWith(before)) && isLate(dueWith(after));
  }
}

const inputOf = ({ kind, subject, description, categoryCode, areaCode, address }: PastComplaint): RouteInput => ({
  ...{ kind, subject, description, categoryCode, areaCode, address },
});

const destinationOf = ({ opdCode, proposedOpdCode, signals }: RouteDecision): Destination => ({
  opdCode,
  proposedOpdCode,
  elsewhereCode: proposedOpdCode === null ? (signals.elsewhere[0]?.code ?? null) : null,
});
