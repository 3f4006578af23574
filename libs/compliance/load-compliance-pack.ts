import { Injectable } from '@nestjs/common';
import type { DataPack } from '@tanggap/directory';
import { Clock, Database, type Tx } from '@tanggap/platform';
import { instrumentProblems } from './domain/instrument';
import type { DetectorSetting } from './domain/detectors';
import { AssessmentRepository } from './persistence/assessment.repository';
import { DetectorRepository } from './persistence/detector.repository';
import { InstrumentRepository } from './persistence/instrument.repository';

/** Loads instruments that are new or renewed, and the pack's assessments once: what was entered since counts more. */
@Injectable()
export class LoadCompliancePack {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly instruments: InstrumentRepository,
    private readonly assessments: AssessmentRepository,
    private readonly detectors: DetectorRepository,
  ) {}

  /** @throws Error for an instrument whose weights or bands are unsound */
  async execute(
    pack: Pick<DataPack, 'instruments' | 'assessments'> & { detectors?: readonly DetectorSetting[] },
  ): Promise<{ instruments: number; assessments: number; detectors: number }> {
    const problems = pack.instruments.flatMap((instrument) => instrumentProblems(instrument));
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return this.database.transaction(async (tx) => {
      let instruments = 0;
      const loadedAt = this.clock.now();
      for (const instrument of pack.instruments) {
        if (await this.instruments.upsert(tx, instrument, loadedAt)) instruments += 1;
      }
      const detectors = await this.detectors.replace(tx, pack.detectors ?? []);
      return { instruments, assessments: await this.enter(tx, pack.assessments), detectors };
    });
  }

  private async enter(tx: Tx, { assessments }: DataPack['assessments']): Promise<number> {
    if (await this.assessments.anyFromPack(tx)) return 0;
    const enteredAt = this.clock.now();
    const rows = assessments.flatMap(({ instrument, year, units, values }) =>
      (units ?? [null]).flatMap((unitCode) =>
        Object.entries(values).map(([indicatorCode, value]) => ({
          unitCode,
          instrumentCode: instrument,
          indicatorCode,
          year,
          value,
          note: null,
          source: 'pack',
          enteredBy: null,
          enteredAt,
          selfAssessmentId: null,
        })),
      ),
    );
    await this.assessments.insert(tx, rows);
    return rows.length;
  }
}
