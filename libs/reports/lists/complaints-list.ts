import { Injectable } from '@nestjs/common';
import {
  ListComplaints,
  type ComplaintSort,
  type DueFilter,
  type ListedComplaint,
  type SlaState,
  type Status,
} from '@tanggap/complaints';
import { ComplaintsBehind, MetricSummary, type MetricQuery } from '@tanggap/compliance';
import type { Principal } from '@tanggap/identity';
import { officeWords, type Lang } from '@tanggap/platform';
import { dayOf, type Column } from '../domain/table';
import {
  column,
  pagedList,
  periodOf,
  words,
  yesNo,
  type ListFilter,
  type ListSource,
  type OpenedList,
} from './list-source';

const columns: Column<ListedComplaint>[] = [
  column('number', (row) => row.number),
  column('kind', (row, lang) => words(officeWords.kind, row.kind, lang)),
  column('subject', (row) => row.subject, 50),
  column('status', (row, lang) => words(officeWords.status, row.status, lang), 24),
  column('category', (row) => row.categoryName, 28),
  column('opd', (row) => row.opd?.name ?? null, 40),
  column('officer', (row) => row.officer?.name ?? null, 24),
  column('filedAt', (row) => row.filedAt),
  column('sla', (row, lang) => words(officeWords.sla, row.sla, lang)),
  column('deadline', (row, lang) => words(officeWords.clock, row.nextDeadline?.clock ?? null, lang), 20),
  column('dueAt', (row) => row.nextDeadline?.dueAt ?? null),
  column('pausedUntil', (row) => dayOf(row.pausedUntil)),
  column('escalationLevel', (row) => row.escalationLevel),
  column('anonymous', (row, lang) => yesNo(row.anonymous, lang)),
  column('confidential', (row, lang) => yesNo(row.confidential, lang)),
  column('supervisory', (row, lang) => yesNo(row.supervisory, lang)),
];

@Injectable()
export class ComplaintsListSource implements ListSource {
  readonly ability = 'read-complaints';

  constructor(
    private readonly list: ListComplaints,
    private readonly behind: ComplaintsBehind,
    private readonly summary: MetricSummary,
  ) {}

  async open(filter: ListFilter, principal: Principal, lang: Lang): Promise<OpenedList> {
    const { measure } = filter as { measure?: string };
    if (measure !== undefined) return this.behindNumber({ ...(filter as MetricQuery), measure }, principal, lang);
    const asked = { ...(filter as Asked), ...periodOf(filter) };
    // What comes due moves while it is read: by the date of filing no row is met twice or missed.
    const sort = asked.sort === undefined || asked.sort === 'due' ? '-filedAt' : asked.sort;
    return pagedList(
      'complaints',
      columns,
      lang,
      (part) => this.list.execute({ ...asked, sort, ...part }, principal, lang),
      await this.list.count(asked, principal),
    );
  }

  /** Exactly the complaints that a number counts, in the order in which the screen lists them. */
  private async behindNumber(
    query: MetricQuery & { measure: string },
    principal: Principal,
    lang: Lang,
  ): Promise<OpenedList> {
    const page = async (part: { cursor: string | undefined; limit: number }) => {
      const { ids, nextCursor } = await this.behind.execute({ ...query, ...part }, principal);
      const only = { ids, sort: '-filedAt' as const, limit: part.limit };
      const { items } = ids.length === 0 ? { items: [] } : await this.list.execute(only, principal, lang);
      return { items, nextCursor };
    };
    const [code = '', wanted] = query.measure.split(':');
    const { figures } = await this.summary.execute(query, null, principal, lang);
    const figure = figures.get(code);
    const counted = wanted === undefined ? figure?.n : figure?.classes?.find((one) => one.class === wanted)?.count;
    return pagedList('complaints', columns, lang, page, counted ?? null);
  }
}

interface Asked {
  status?: Status;
  opd?: string;
  officer?: string;
  category?: string;
  sla?: SlaState;
  due?: DueFilter;
  q?: string;
  sort?: ComplaintSort;
}
