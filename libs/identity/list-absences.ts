import { Injectable } from '@nestjs/common';
import { AppError, decodeCursor, encodeCursor, isLocalDay } from '@tanggap/platform';
import { opdScope, withinScope } from './domain/abilities';
import type { Principal } from './domain/role';
import { type AbsenceFilter, AbsenceRepository, type AbsenceRow } from './persistence/absence-repository';

@Injectable()
export class ListAbsences {
  constructor(private readonly absences: AbsenceRepository) {}

  /** The latest to begin first; officers and heads see their own OPD's only. @throws AppError `invalid_cursor` */
  async execute(
    principal: Principal,
    filter: Omit<AbsenceFilter, 'opdScope'>,
    cursor: string | undefined,
    limit: number,
  ) {
    const after = cursor === undefined ? null : positionOf(cursor);
    const found = await this.absences.list({ ...filter, opdScope: opdScope(principal) }, after, limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? encodeCursor([last.fromDay, last.id]) : null };
  }

  /** @throws AppError `not_found`, outside the reader's OPD too */
  async one(principal: Principal, id: string): Promise<AbsenceRow> {
    const absence = await this.absences.view(id);
    if (!absence || !withinScope(principal, absence.opdCode)) throw new AppError('not_found');
    return absence;
  }
}

function positionOf(cursor: string): [string, string] {
  const [day, id] = decodeCursor(cursor, ['text', 'uuid']).map(String);
  if (day === undefined || id === undefined || !isLocalDay(day)) throw new AppError('invalid_cursor');
  return [day, id];
}
