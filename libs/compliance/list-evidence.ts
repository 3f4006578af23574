import { Injectable } from '@nestjs/common';
import type { StoredFile } from '@tanggap/complaints';
import { opdScope, type Principal } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import { parsePeriod } from './domain/period';
import type { Unit } from './domain/unit';
import { EvidenceRepository, type EvidenceFilter, type EvidenceRow } from './persistence/evidence.repository';
import { invalidPeriod } from './score-facts';
import { ScoreUnits } from './score-units';

interface EvidenceQuery extends Pick<
  EvidenceFilter,
  'unitCode' | 'indicatorCode' | 'withdrawn' | 'cursor' | 'limit' | 'asOf'
> {
  /** `2026`, `2026-Q3` or `2026-09`: in force on some day of it. */
  period?: string | undefined;
}

export interface ListedEvidence extends EvidenceRow {
  unitName: string | null;
}

/** The documents of one's units, and those that hold for all. Also the door for who packs them (files of a unit and period). */
@Injectable()
export class ListEvidence {
  constructor(
    private readonly units: ScoreUnits,
    private readonly evidence: EvidenceRepository,
  ) {}

  /** The newest first. @throws AppError `validation_failed`, `invalid_cursor`, `not_found` for another's unit */
  async execute(
    query: EvidenceQuery,
    principal: Principal,
  ): Promise<{ items: ListedEvidence[]; nextCursor: string | null }> {
    const period = query.period === undefined ? undefined : parsePeriod(query.period);
    if (period === null) throw invalidPeriod();
    if (query.unitCode !== undefined) await this.units.named(query.unitCode, principal);
    const visible = await this.units.visible(principal);
    const units = opdScope(principal) === null ? null : visible.map(({ code }) => code);
    const { items, nextCursor } = await this.evidence.page({ ...query, period, units });
    return { items: items.map((item) => this.withName(item, visible)), nextCursor };
  }

  async named(row: EvidenceRow, principal: Principal): Promise<ListedEvidence> {
    return this.withName(row, await this.units.visible(principal));
  }

  /** @throws AppError `not_found`, also for another's */
  async file(id: string, principal: Principal): Promise<StoredFile> {
    const found = await this.evidence.one(id);
    if (!found) throw new AppError('not_found');
    if (found.unitCode !== null) await this.units.named(found.unitCode, principal);
    const bytes = await this.evidence.content(id);
    if (!bytes) throw new AppError('not_found');
    return { fileName: found.fileName, mediaType: found.mediaType, bytes };
  }

  private withName(row: EvidenceRow, visible: readonly Unit[]): ListedEvidence {
    const { unitCode: code } = row;
    if (code === null) return { ...row, unitName: null };
    return { ...row, unitName: this.units.nameOf(visible.find((unit) => unit.code === code) ?? { code, name: null }) };
  }
}
