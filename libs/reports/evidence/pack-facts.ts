import { Injectable } from '@nestjs/common';
import { ReadCases, ReadRegister, type CaseRecord } from '@tanggap/complaints';
import {
  ComplianceScores,
  EvidenceStore,
  TraceAssessed,
  type AssessedTrace,
  type EvidenceRow,
  type Figures,
  type ScoreView,
  type Unit,
} from '@tanggap/compliance';
import { Directory } from '@tanggap/directory';
import { can, type Principal } from '@tanggap/identity';
import { AppError, Clock, type Lang } from '@tanggap/platform';
import { spanOf } from '../domain/span';
import { ReadFigures, type NamedFigures } from '../figures';

export interface PackFacts {
  unitName: string;
  /** Whose complaints are the unit's, where it is a part of an OPD such as a puskesmas. */
  partOf: { opdName: string; areaNames: string[] } | null;
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
  /** Who entered and who reviewed what people assess, by code of the indicator. */
  assessed: ReadonlyMap<string, AssessedTrace>;
  /** Every case of the pack, by the date of filing; may be read again. */
  pages: () => AsyncIterable<CaseRecord[]>;
}

/** What an evidence pack of one OPD or puskesmas and one period is made of. */
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
    private readonly trace: TraceAssessed,
  ) {}

  /**
   * @param unitCode of an OPD, or of a part of one that is assessed by itself
   * @throws AppError `forbidden`, `not_found` for another's unit, `validation_failed` for a period or a unit that is none
   */
  async of(unitCode: string, period: string, principal: Principal | null, lang: Lang): Promise<PackFacts> {
    if (!principal || !can(principal, 'read-evidence-pack')) throw new AppError('forbidden');
    const { from, to } = spanOf(period);
    const unit = await this.scores.unitIn(period, unitCode, principal, 'opd');
    const areas = unit.areas ?? undefined;
    const filter = { opdCode: unit.opdCode, areas, from, to };
    const [total, months, score, assessed] = await Promise.all([
      this.register.count(filter),
      this.figures.of({ from, to, opd: unit.opdCode, areas }, 'month', lang),
      this.scores.ofUnit(unitCode, { period }, principal),
      this.trace.execute(unitCode, period),
    ]);
    const documents: EvidenceRow[] = [];
    for await (const page of this.evidence.inForce({ unitCode, period })) documents.push(...page);
    return {
      ...{ unitName: unit.name, partOf: this.partOf(unit), period, from, to, madeAt: this.clock.now(), total },
      ...{ figures: months.figures, months: months.groups, score, documents, assessed },
      pages: () => this.cases.pages(filter),
    };
  }

  private partOf({ opdCode, areas }: Unit): PackFacts['partOf'] {
    if (areas === null) return null;
    const opdName = this.directory.opdName(opdCode);
    const nameOf = (code: string): string => {
      const area = this.directory.area(code);
      return area ? `${area.kind.charAt(0).toUpperCase()}${area.kind.slice(1)} ${area.name}` : code;
    };
    return { opdName, areaNames: areas.map(nameOf) };
  }
}
