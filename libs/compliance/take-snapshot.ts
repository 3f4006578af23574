import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { AppError, Clock, Database, localDay, newId, parseFrom } from '@tanggap/platform';
import { ComplianceScores, type ScoreView } from './compliance-score';
import { complianceTexts } from './compliance-texts';
import { instrumentFor } from './domain/instrument';
import { isAssessed } from './domain/score';
import { dueSnapshots } from './domain/snapshot-days';
import { assessedUnits } from './domain/unit';
import { InstrumentRepository } from './persistence/instrument.repository';
import { SnapshotRepository, type SnapshotKind } from './persistence/snapshot.repository';
import { ScoreFacts, type PeriodFacts } from './score-facts';

/** So far back the ends of months are frozen afterwards, such as after a first import. */
const MONTHS_BACK = 24;
/** What was known by the end has been folded by then. */
const GRACE_MS = 15 * 60_000;
/** In one run, so that other work isn't kept waiting. */
const AT_ONCE = 24;

/** What is frozen: the view of the region and of each of its units, as they were answered. */
export interface FrozenScore {
  region: ScoreView;
  units: ScoreView[];
}

/** Freezes scores: at the end of each month by the worker, and by hand. A frozen one is never computed again. */
@Injectable()
export class TakeSnapshot {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly facts: ScoreFacts,
    private readonly scores: ComplianceScores,
    private readonly instruments: InstrumentRepository,
    private readonly snapshots: SnapshotRepository,
  ) {}

  /** As of now, by hand. Returns its id. @throws AppError `validation_failed` for a period or an instrument that is none, and where nothing is assessed */
  async byHand(
    query: { period?: string | undefined; instrument?: string | undefined; note: string | null },
    principal: Principal,
  ): Promise<string> {
    const asOf = this.clock.now();
    const facts = await this.facts.of({ period: query.period, instrument: query.instrument, asOf });
    const errors = [{ field: 'period', message: complianceTexts.nothingToFreeze }];
    if (!isAssessed(this.scores.regionView(facts))) throw new AppError('validation_failed', { errors });
    const id = await this.freeze(facts, 'manual', { note: query.note, takenBy: principal.accountId });
    if (id === null) throw new AppError('internal');
    return id;
  }

  /** The ends of periods that are over and not frozen yet, a few at a time. Returns how many it froze. */
  async whereDue(): Promise<number> {
    const first = await this.snapshots.firstFiled();
    if (!first) return 0;
    const today = localDay(new Date(this.clock.now().getTime() - GRACE_MS));
    const due = dueSnapshots(localDay(first), today, MONTHS_BACK);
    const since = parseFrom(due[0]?.asOf ?? '');
    if (!since) return 0;
    const frozen = await this.snapshots.frozenSince(since);
    let taken = 0;
    for (const { period, asOf: day } of due) {
      const asOf = parseFrom(day);
      if (!asOf) continue;
      for (const instrument of await this.instrumentsOf(Number(period.slice(0, 4)), asOf)) {
        if (frozen.has(`${instrument} ${period} ${asOf.getTime()}`)) continue;
        const facts = await this.facts.of({ period, instrument, asOf });
        if (await this.freeze(facts, 'period_end', { note: null, takenBy: null })) taken += 1;
        if (taken >= AT_ONCE) return taken;
      }
    }
    return taken;
  }

  /** That of the year, and the companions that are in force in it, of those that were known by then. */
  private async instrumentsOf(year: number, asOf: Date): Promise<string[]> {
    const all = await this.instruments.all(asOf);
    const companions = all.filter(
      ({ companion, draft, years }) =>
        companion && !draft && (years.from ?? -Infinity) <= year && year <= (years.to ?? Infinity),
    );
    return [instrumentFor(all, year), ...companions]
      .filter(({ dimensions }) => dimensions.length > 0)
      .map(({ code }) => code);
  }

  private async freeze(
    facts: PeriodFacts,
    kind: SnapshotKind,
    { note, takenBy }: { note: string | null; takenBy: string | null },
  ): Promise<string | null> {
    const frozen: FrozenScore = {
      region: this.scores.regionView(facts),
      units: assessedUnits(facts.instrument).map((unit) => this.scores.unitView(facts, unit)),
    };
    // A zero that says nothing isn't kept; it may be something once more is known.
    if (!isAssessed(frozen.region)) return null;
    const result = JSON.stringify(frozen);
    const id = newId();
    const done = await this.database.transaction((tx) =>
      this.snapshots.insert(tx, {
        ...{ id, kind, note, takenBy, result },
        instrumentCode: facts.instrument.code,
        instrumentVersion: facts.instrument.version,
        period: facts.period,
        asOf: facts.asOf,
        takenAt: this.clock.now(),
      }),
    );
    return done ? id : null;
  }
}
