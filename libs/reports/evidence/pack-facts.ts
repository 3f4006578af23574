import { Injectable } from '@nestjs/common';
import { ReadCases, ReadRegister, type CaseRecord } from '@tanggap/complaints';
import { ComplianceScores, EvidenceStore, type EvidenceRow, type Figures, type ScoreView } from '@tanggap/compliance';
import { Directory } from '@tanggap/directory';
import { can, withinScope, type Principal } from '@tanggap/identity';
import { AppError, Clock, type Lang } from '@tanggap/platform';
import { spanOf } from '../domain/span';
import { ReadFigures, type NamedFigures } from '../figures';

export interface PackFacts {
  opdCode: string;
  opdName: string;
  period: string;
  from: Date;
  /** Exclusive. */
  to: Date;
  madeAt: Date;
  total: number;
  figures: Figures;
  months: NamedFigures[];
  score: ScoreView;
  documents: EvidenceRow[];
  /** Every case of the pack, by the date of filing; may be read again. */
  pages: () => AsyncIterable<CaseRecord[]>;
}

/** What an evidence pack of one OPD and one period is made of. */
@Injectable()
export class ReadPackFacts {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly cases: ReadCases,
    private readonly register: ReadRegister,
    private readonly figures: ReadFigures,
    private readonly scores: ComplianceScores,
    private readonly evidence: EvidenceStore,
  ) {}

  /** @throws AppError `forbidden`, `not_found` for an OPD that is none or is another's, `validation_failed` for the period */
  async of(opdCode: string, period: string, principal: Principal | null, lang: Lang): Promise<PackFacts> {
    if (!principal || !can(principal, 'read-evidence-pack')) throw new AppError('forbidden');
    await this.directory.refresh();
    const opd = this.directory.opd(opdCode);
    if (!opd || !withinScope(principal, opdCode)) throw new AppError('not_found');
    const { from, to } = spanOf(period);
    const filter = { opdCode, from, to };
    const [total, months, score] = await Promise.all([
      this.register.count(filter),
      this.figures.of({ from, to, opd: opdCode }, 'month', lang),
      this.scores.ofUnit(opdCode, { period }, principal),
    ]);
    const documents: EvidenceRow[] = [];
    for await (const page of this.evidence.inForce({ unitCode: opdCode, period })) documents.push(...page);
    return {
      ...{ opdCode, opdName: opd.name, period, from, to, madeAt: this.clock.now(), total },
      ...{ figures: months.figures, months: months.groups, score, documents },
      pages: () => this.cases.pages(filter),
    };
  }
}
