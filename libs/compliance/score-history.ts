import { Injectable } from '@nestjs/common';
import { opdScope, type Principal } from '@tanggap/identity';
import { AppError, Clock, isoInstant } from '@tanggap/platform';
import type { ScoreView } from './compliance-score';
import { parsePeriod } from './domain/period';
import { InstrumentRepository } from './persistence/instrument.repository';
import { SnapshotRepository, type SnapshotPoint, type SnapshotRow } from './persistence/snapshot.repository';
import { invalidPeriod, ScoreFacts } from './score-facts';
import { ScoreUnits } from './score-units';
import type { FrozenScore } from './take-snapshot';

interface HistoryQuery {
  period?: string | undefined;
  instrument?: string | undefined;
  /** Of the region where not given; staff of an OPD get their own. */
  unit?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** Frozen scores, read as they were frozen. */
@Injectable()
export class ScoreHistory {
  constructor(
    private readonly clock: Clock,
    private readonly units: ScoreUnits,
    private readonly facts: ScoreFacts,
    private readonly instruments: InstrumentRepository,
    private readonly snapshots: SnapshotRepository,
  ) {}

  /** The newest first. @throws AppError `validation_failed`, `invalid_cursor`, `not_found` for another's unit */
  async execute(
    query: HistoryQuery,
    principal: Principal,
  ): Promise<{ items: SnapshotPoint[]; nextCursor: string | null }> {
    const period = query.period ?? isoInstant(this.clock.now()).slice(0, 4);
    const days = parsePeriod(period);
    if (!days) throw invalidPeriod();
    const instrumentCodes = await this.instrumentsOf(query.instrument);
    const unitCode = await this.unitOf(query.unit, principal);
    const { cursor, limit } = query;
    return this.snapshots.page({ instrumentCodes, period, unitCode, cursor, limit });
  }

  /** The whole of one, of the region or a unit. @throws AppError `not_found` also where the unit isn't in it */
  async one(
    id: string,
    unit: string | undefined,
    principal: Principal,
  ): Promise<Omit<SnapshotRow<FrozenScore>, 'result'> & { view: ScoreView }> {
    const unitCode = await this.unitOf(unit, principal);
    const found = await this.snapshots.one<FrozenScore>(id);
    if (!found) throw new AppError('not_found');
    const { result, ...head } = found;
    const view =
      unitCode === null ? result.region : result.units.find(({ units }) => units.some(({ code }) => code === unitCode));
    if (!view) throw new AppError('not_found');
    return { ...head, view: { ...view, asOf: found.asOf } };
  }

  /** Not named: whichever main one the year was assessed by at the time, since a newer one takes no frozen score out of the history. */
  private async instrumentsOf(named: string | undefined): Promise<string[]> {
    if (named !== undefined) return [(await this.facts.instrument(undefined, named)).code];
    const all = await this.instruments.all();
    return all.filter(({ companion, draft }) => !companion && !draft).map(({ code }) => code);
  }

  private async unitOf(unit: string | undefined, principal: Principal): Promise<string | null> {
    const code = unit ?? opdScope(principal);
    return code === null ? null : (await this.units.named(code, principal)).code;
  }
}
