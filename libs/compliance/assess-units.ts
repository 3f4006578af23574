import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { can, type Principal } from '@tanggap/identity';
import { AppError, Clock, Database, type FieldError, type Text } from '@tanggap/platform';
import { complianceTexts } from './compliance-texts';
import { ComplianceScores, type ScoreView } from './compliance-score';
import { assessedUnits } from './domain/unit';
import { unitProblems, type UnitProblem, type UnitSettings } from './domain/unit-settings';
import { InstrumentRepository, type UnitChange } from './persistence/instrument.repository';
import type { StoredInstrument } from './persistence/compliance-instrument.entity';
import { ScoreFacts } from './score-facts';
import { ScoreUnits } from './score-units';

/** So many changes are shown; all of them stay on record. */
const CHANGES = 50;

export interface AssessedUnitsView extends UnitSettings {
  /** Of the instrument. */
  version: number;
  /** By code: an OPD's own where a unit has none of its own. */
  names: ReadonlyMap<string, string>;
  changes: UnitChange[];
}

/** Whom an instrument assesses: to read, to try out, and to set for what is computed from then on. */
@Injectable()
export class AssessUnits {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly instruments: InstrumentRepository,
    private readonly facts: ScoreFacts,
    private readonly scores: ComplianceScores,
    private readonly units: ScoreUnits,
  ) {}

  /** @throws AppError `not_found` for an instrument that is none or assesses nobody */
  async read(code: string): Promise<AssessedUnitsView> {
    const instrument = await this.instrument(code);
    const changes = await this.instruments.unitChanges(code, CHANGES);
    return { ...instrument.units, version: instrument.version, names: this.names(instrument), changes };
  }

  /** The score of the region as it is and as it would be with these. Nothing is changed by asking. @throws AppError as `set` */
  async preview(
    code: string,
    period: string | undefined,
    units: UnitSettings,
  ): Promise<{ before: ScoreView; after: ScoreView }> {
    await this.instrument(code);
    await this.check(units);
    const [before, after] = await Promise.all([
      this.facts.of({ period, instrument: code }),
      this.facts.of({ period, instrument: code, units }),
    ]);
    return { before: this.scores.regionView(before), after: this.scores.regionView(after) };
  }

  /**
   * Holds from now on; snapshots, and scores as of an earlier day, keep theirs.
   * @throws AppError `validation_failed`, `not_found`, `forbidden`, `stale_version` when it was changed since `seen`
   */
  async set(
    code: string,
    { units, reason }: { units: UnitSettings; reason: string },
    seen: number | undefined,
    principal: Principal,
  ): Promise<AssessedUnitsView> {
    if (!can(principal, 'manage-settings')) throw new AppError('forbidden');
    const { version } = await this.instrument(code);
    await this.check(units);
    const change = { units, reason, accountId: principal.accountId, at: this.clock.now() };
    await this.database.transaction(async (tx) => {
      const made = await this.instruments.setUnits(tx, { code, version: seen ?? version }, change);
      if (made === null) throw new AppError('stale_version');
    });
    return this.read(code);
  }

  private async instrument(code: string): Promise<StoredInstrument & { units: UnitSettings }> {
    await this.directory.refresh();
    const found = (await this.instruments.all()).find((one) => one.code === code);
    if (!found?.units) throw new AppError('not_found');
    return { ...found, units: found.units };
  }

  private names(instrument: StoredInstrument): ReadonlyMap<string, string> {
    return new Map(assessedUnits(instrument).map((unit) => [unit.code, this.units.nameOf(unit)]));
  }

  private async check({ assessed }: UnitSettings): Promise<void> {
    await this.directory.refresh();
    const problems = unitProblems(assessed, {
      isOpd: (code) => this.directory.opd(code) !== undefined,
      isArea: (code) => this.directory.area(code) !== undefined,
    });
    const errors = problems.map(({ place, field, problem }): FieldError => ({
      field: `units.${place}.${field === 'opd' ? 'opdCode' : field}`,
      message: words[problem],
    }));
    if (errors.length > 0) throw new AppError('validation_failed', { errors });
  }
}

const words: Record<UnitProblem['problem'], Text> = {
  twice: complianceTexts.unitTwice,
  unknown: complianceTexts.unknownCode,
  needed: complianceTexts.partNeeds,
  taken: complianceTexts.codeTaken,
};
