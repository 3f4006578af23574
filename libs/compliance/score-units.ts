import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { opdScope, type Principal } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import { assessedUnits, type Unit } from './domain/unit';
import { InstrumentRepository } from './persistence/instrument.repository';

/** The units that somebody may see: those that their OPD answers for, or all. */
@Injectable()
export class ScoreUnits {
  constructor(
    private readonly directory: Directory,
    private readonly instruments: InstrumentRepository,
  ) {}

  /** Every unit of every instrument, and the reader's own OPD even where nobody assesses it. */
  async visible(principal: Principal): Promise<Unit[]> {
    const scope = opdScope(principal);
    const known = new Map<string, Unit>();
    for (const instrument of await this.instruments.all()) {
      for (const unit of assessedUnits(instrument)) if (!known.has(unit.code)) known.set(unit.code, unit);
    }
    const units = [...known.values()].filter((unit) => scope === null || unit.opdCode === scope);
    if (scope === null || units.some(({ code }) => code === scope)) return units;
    return [{ code: scope, name: null, opdCode: scope, areas: null, weight: 0 }, ...units];
  }

  /** One that isn't assessed any more keeps its evidence and its history. @throws AppError `not_found` for a unit that is none or is another's */
  async named(code: string, principal: Principal): Promise<Unit> {
    const scope = opdScope(principal);
    const found = (await this.visible(principal)).find((unit) => unit.code === code);
    if (found) return found;
    const former = (await this.instruments.unitsEver())
      .flatMap((units) => assessedUnits({ units }))
      .find((unit) => unit.code === code && (scope === null || unit.opdCode === scope));
    if (former) return { ...former, weight: 0 };
    if (scope !== null || !this.directory.opd(code)) throw new AppError('not_found');
    return { code, name: null, opdCode: code, areas: null, weight: 0 };
  }

  nameOf(unit: Pick<Unit, 'code' | 'name'>): string {
    return unit.name ?? this.directory.opdName(unit.code);
  }
}
