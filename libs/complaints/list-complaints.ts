import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { opdScope, type Principal } from '@tanggap/identity';
import { Clock, type Lang } from '@tanggap/platform';
import type { ClockName } from '@tanggap/sla';
import { ComplaintList, type ComplaintFilter, type ComplaintListRow } from './persistence/complaint-list';

/** `none`: nothing is promised any more, and nothing was broken. */
export type ListedSla = 'running' | 'at_risk' | 'breached' | 'paused' | 'none';

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
  | 'filedAt'
  | 'version'
> {
  categoryName: string | null;
  opd: { code: string; name: string } | null;
  officer: { username: string; name: string } | null;
  nextDeadline: { clock: ClockName; dueAt: Date; state: 'running' | 'paused' | 'breached' } | null;
  sla: ListedSla;
}

@Injectable()
export class ListComplaints {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly list: ComplaintList,
  ) {}

  /** Officers and heads get their own OPD's only. @throws AppError `invalid_cursor` */
  async execute(
    filter: Omit<ComplaintFilter, 'opdScope'>,
    principal: Principal,
    lang: Lang,
  ): Promise<{ items: ListedComplaint[]; nextCursor: string | null }> {
    const now = this.clock.now();
    const page = await this.list.page({ ...filter, opdScope: opdScope(principal) }, now);
    return { items: page.items.map((row) => this.present(row, now, lang)), nextCursor: page.nextCursor };
  }

  private present(row: ComplaintListRow, now: Date, lang: Lang): ListedComplaint {
    const { number, kind, subject, status, categoryCode, supervisory, confidential, anonymous, filedAt, version } = row;
    const category = categoryCode === null ? undefined : this.directory.category(categoryCode);
    const opd = row.opdCode === null ? undefined : this.directory.opd(row.opdCode);
    return {
      ...{ number, kind, subject, status, categoryCode, supervisory, confidential, anonymous, filedAt, version },
      escalationLevel: row.escalationLevel,
      categoryName: category ? (lang === 'id' ? category.name : category.nameEn) : null,
      opd: opd ? { code: opd.code, name: opd.name } : null,
      officer:
        row.officerUsername !== null && row.officerName !== null
          ? { username: row.officerUsername, name: row.officerName }
          : null,
      nextDeadline: deadlineOf(row, now),
      sla: slaOf(row, now),
    };
  }
}

function deadlineOf(row: ComplaintListRow, now: Date): ListedComplaint['nextDeadline'] {
  if (row.clock === null || row.clockDueAt === null) return null;
  const running = row.clockDueAt < now ? 'breached' : 'running';
  return { clock: row.clock, dueAt: row.clockDueAt, state: row.clockState === 'paused' ? 'paused' : running };
}

/** The same rule as the list's `sla` filter. */
function slaOf(row: ComplaintListRow, now: Date): ListedSla {
  if (row.breachedAt !== null || (row.nextDueAt !== null && row.nextDueAt < now)) return 'breached';
  if (row.clockState === 'paused') return 'paused';
  if (row.nextDueAt === null) return 'none';
  return row.atRiskAt !== null && row.atRiskAt <= now ? 'at_risk' : 'running';
}
