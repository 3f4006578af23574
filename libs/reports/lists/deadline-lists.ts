import { Injectable } from '@nestjs/common';
import {
  ListDeadlineRequests,
  ListEscalations,
  ReadWorkload,
  type EscalationQuery,
  type EscalationView,
  type ListedRequest,
  type RequestKind,
  type RequestStatus,
  type Workload,
  type WorkloadGroup,
} from '@tanggap/complaints';
import { Directory } from '@tanggap/directory';
import type { Principal } from '@tanggap/identity';
import { office, officeWords, postTexts, reportTexts, type Lang } from '@tanggap/platform';
import { ListBreaches, type Breach, type ClockName } from '@tanggap/sla';
import { dayOf, type Column } from '../domain/table';
import {
  column,
  heldList,
  pagedList,
  periodOf,
  words,
  type ListFilter,
  type ListSource,
  type OpenedList,
} from './list-source';

const HOUR_SECONDS = 3600;
const hoursOf = (seconds: number): number => Math.round((seconds / HOUR_SECONDS) * 100) / 100;

@Injectable()
export class BreachesListSource implements ListSource {
  readonly ability = 'read-breaches';
  private readonly columns: Column<Breach>[] = [
    column('complaint', (row) => row.complaint),
    column('opd', (row) => this.directory.opdName(row.opd), 40),
    column('clock', (row, lang) => words(officeWords.clock, row.clock, lang), 22),
    column('cycle', (row) => row.cycle, 10),
    column('dueAt', (row) => row.dueAt),
    column('breachedAt', (row) => row.breachedAt),
    column('overdueHours', (row) => hoursOf(row.overdue)),
    column('state', (row, lang) => words(officeWords.sla, row.state, lang)),
    column('level', (row) => row.escalationLevel, 10),
  ];

  constructor(
    private readonly directory: Directory,
    private readonly list: ListBreaches,
  ) {}

  async open(filter: ListFilter, principal: Principal, lang: Lang): Promise<OpenedList> {
    const asked = { ...(filter as { opd?: string; clock?: ClockName }), ...periodOf(filter) };
    return pagedList(
      'breaches',
      this.columns,
      lang,
      (part) => this.list.execute({ ...asked, ...part }, principal),
      await this.list.count(asked, principal),
    );
  }
}

@Injectable()
export class EscalationsListSource implements ListSource {
  readonly ability = 'read-escalations';
  private readonly columns: Column<EscalationView>[] = [
    column('complaint', (row) => row.complaint),
    column('subject', (row) => row.subject, 50),
    column('opd', (row) => this.directory.opdName(row.opd), 40),
    column('clock', (row, lang) => words(officeWords.clock, row.clock, lang), 22),
    column('level', (row) => row.level, 10),
    column('post', (row, lang) => words(postTexts, row.post, lang), 24),
    column('holders', (row) => row.holders.map(({ name }) => name).join(', '), 30),
    column('state', (row, lang) => words(officeWords.escalation, row.state, lang)),
    column('raisedAt', (row) => row.raisedAt),
    column('climbsAt', (row) => row.climbsAt),
    column('acknowledgedAt', (row) => row.acknowledgedAt),
    column('acknowledgedBy', (row) => row.acknowledgedBy?.name ?? null, 24),
    column('note', (row) => row.note, 40),
  ];

  constructor(
    private readonly directory: Directory,
    private readonly list: ListEscalations,
  ) {}

  open(filter: ListFilter, principal: Principal, lang: Lang): OpenedList {
    const asked = { state: 'open', mine: false, ...filter } as Omit<EscalationQuery, 'cursor' | 'limit'>;
    return pagedList('escalations', this.columns, lang, (part) => this.list.execute({ ...asked, ...part }, principal));
  }
}

const requestColumns: Column<ListedRequest>[] = [
  column('complaint', (row) => row.complaint),
  column('subject', (row) => row.subject, 50),
  column('opd', (row) => row.opd.name, 40),
  column('kind', (row, lang) => words(officeWords.requestKind, row.kind, lang)),
  column('state', (row, lang) => words(reportTexts.requestStatus, row.status, lang)),
  column('reason', (row) => row.reason?.name ?? null, 30),
  column('until', (row) => dayOf(row.until)),
  column('dueAt', (row) => row.dueAt),
  column('requestedBy', (row) => row.requestedBy, 24),
  column('requestedAt', (row) => row.requestedAt),
  column('decidedBy', (row) => row.decidedBy, 24),
  column('decidedAt', (row) => row.decidedAt),
  column('note', (row) => row.note, 40),
];

@Injectable()
export class RequestsListSource implements ListSource {
  readonly ability = 'read-deadline-requests';

  constructor(private readonly list: ListDeadlineRequests) {}

  open(filter: ListFilter, principal: Principal, lang: Lang): OpenedList {
    const asked = { mine: false, ...(filter as { state?: RequestStatus; kind?: RequestKind; mine?: boolean }) };
    return pagedList('deadline-requests', requestColumns, lang, (part) =>
      this.list.execute({ ...asked, ...part }, principal, lang),
    );
  }
}

const workloadColumns: Column<Workload>[] = [
  column('opd', (row, lang) => row.opd?.name ?? office.group.verifier[lang], 40),
  column('officer', (row) => row.officer?.name ?? null, 24),
  ...(['overdue', 'today', 'tomorrow', 'week', 'later'] as const).map((window): Column<Workload> => ({
    ...{ header: office.group[window], value: (row) => row[window] },
  })),
  column('waiting', (row) => row.waiting),
  column('oldestDueAt', (row) => row.oldestDueAt),
];

@Injectable()
export class WorkloadListSource implements ListSource {
  readonly ability = 'read-complaints';

  constructor(private readonly workload: ReadWorkload) {}

  async open(filter: ListFilter, principal: Principal, lang: Lang): Promise<OpenedList> {
    const { groupBy, opd } = filter as { groupBy?: WorkloadGroup; opd?: string };
    return heldList(
      'workload',
      workloadColumns,
      lang,
      await this.workload.execute({ by: groupBy ?? 'opd', opd }, principal),
    );
  }
}
