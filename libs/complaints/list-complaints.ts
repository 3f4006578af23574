import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { opdScope, type Principal } from '@tanggap/identity';
import { Clock, type Lang } from '@tanggap/platform';
import { SlaReference, type ClockName } from '@tanggap/sla';
import type { DueCounted } from './domain/due-window';
import { MaskTexts } from './mask-texts';
import { ComplaintList, type ComplaintFilter, type ComplaintListRow } from './persistence/complaint-list';
import { remainingTime, type RemainingTime } from './remaining-time';

/** `none`: nothing is promised any more, and nothing was broken. */
type ListedSla = 'running' | 'at_risk' | 'breached' | 'paused' | 'none';

export interface ListedComplaint extends Pick<
  ComplaintListRow,
  | 'number'
  | 'kind'
  | 'subject'
  | 'status'
  | 'categoryCode'
  | 'supervisory'
  | 'confidential'
  | 'anonymous'
  | 'escalationLevel'
  | 'affected'
  | 'filedAt'
  | 'pausedUntil'
  | 'contributes'
  | 'version'
> {
  categoryName: string | null;
  /** What endangers life, in words with the words of the text that say so. */
  urgent: string[];
  opd: { code: string; name: string } | null;
  /** The OPDs that are asked to contribute now. */
  contributors: { code: string; name: string }[];
  officer: { username: string; name: string } | null;
  nextDeadline: {
    clock: ClockName;
    dueAt: Date;
    state: 'running' | 'paused' | 'breached';
    /** Null while it is paused: how long that lasts is up to the citizen. */
    remaining: RemainingTime | null;
  } | null;
  sla: ListedSla;
}

@Injectable()
export class ListComplaints {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly list: ComplaintList,
    private readonly sla: SlaReference,
    private readonly masks: MaskTexts,
  ) {}

  /** Officers and heads get their own OPD's only. @throws AppError `invalid_cursor` */
  async execute(
    filter: Omit<ComplaintFilter, 'opdScope'>,
    principal: Principal,
    lang: Lang,
  ): Promise<{ items: ListedComplaint[]; nextCursor: string | null }> {
    const now = this.clock.now();
    const [page] = await Promise.all([
      this.list.page({ ...filter, opdScope: opdScope(principal) }, now),
      this.sla.refresh(),
    ]);
    const rows = await this.masks.subjectsFor(page.items, ({ id }) => id, principal);
    return { items: rows.map((row) => this.present(row, now, lang)), nextCursor: page.nextCursor };
  }

  /** How many that list has in all. */
  async count(
    filter: Omit<ComplaintFilter, 'opdScope' | 'sort' | 'cursor' | 'limit'>,
    principal: Principal,
  ): Promise<number> {
    return this.list.count({ ...filter, opdScope: opdScope(principal) }, this.clock.now());
  }

  /** How many of that list are due when; of what waits for somebody else only what is overdue. */
  async dueCounts(
    filter: Omit<ComplaintFilter, 'opdScope' | 'due' | 'sort' | 'cursor' | 'limit'>,
    principal: Principal,
  ): Promise<Record<DueCounted, number>> {
    return this.list.dueCounts({ ...filter, opdScope: opdScope(principal) }, this.clock.now());
  }

  private present(row: ComplaintListRow, now: Date, lang: Lang): ListedComplaint {
    const { number, kind, subject, status, categoryCode, supervisory, confidential, anonymous, filedAt, version } = row;
    const category = categoryCode === null ? undefined : this.directory.category(categoryCode);
    const opd = row.opdCode === null ? undefined : this.directory.opd(row.opdCode);
    return {
      ...{ number, kind, subject, status, categoryCode, supervisory, confidential, anonymous, filedAt, version },
      escalationLevel: row.escalationLevel,
      affected: row.affected,
      urgent: (row.urgent ?? []).map(
        ({ name, words }) => `${name[lang]} (${words.map((word) => `“${word}”`).join(', ')})`,
      ),
      pausedUntil: row.pausedUntil,
      contributes: row.contributes,
      contributors: row.contributors.map((code) => ({ code, name: this.directory.opdName(code) })),
      categoryName: category ? (lang === 'id' ? category.name : category.nameEn) : null,
      opd: opd ? { code: opd.code, name: opd.name } : null,
      officer:
        row.officerUsername !== null && row.officerName !== null
          ? { username: row.officerUsername, name: row.officerName }
          : null,
      nextDeadline: this.deadlineOf(row, now),
      sla: slaOf(row, now),
    };
  }

  private deadlineOf(row: ComplaintListRow, now: Date): ListedComplaint['nextDeadline'] {
    const { clock, clockDueAt: dueAt, clockUnit: unit, calendarCode } = row;
    if (clock === null || dueAt === null || unit === null || calendarCode === null) return null;
    if (row.clockState === 'paused') return { clock, dueAt, state: 'paused', remaining: null };
    const remaining = remainingTime(dueAt, unit, this.sla.calendar(calendarCode), now);
    return { clock, dueAt, state: dueAt < now ? 'breached' : 'running', remaining };
  }
}

/** The same rule as the list's `sla` filter. */
function slaOf(row: ComplaintListRow, now: Date): ListedSla {
  if (row.breachedAt !== null || (row.nextDueAt !== null && row.nextDueAt < now)) return 'breached';
  if (row.clockState === 'paused') return 'paused';
  if (row.nextDueAt === null) return 'none';
  return row.atRiskAt !== null && row.atRiskAt <= now ? 'at_risk' : 'running';
}
