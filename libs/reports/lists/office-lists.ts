import { Injectable } from '@nestjs/common';
import { ComplaintMetrics, type MetricGroup, type NamedMetrics } from '@tanggap/compliance';
import { Directory } from '@tanggap/directory';
import { ListAccounts, type AccountView, type Principal, type Role } from '@tanggap/identity';
import { ListDeliveries, type Channel, type DeliveryState, type ListedDelivery } from '@tanggap/notifications';
import { notificationWords, officeWords, reportTexts, type Lang } from '@tanggap/platform';
import type { Column } from '../domain/table';
import {
  column,
  heldList,
  pagedList,
  periodOf,
  words,
  yesNo,
  type ListFilter,
  type ListSource,
  type OpenedList,
} from './list-source';

const deliveryColumns: Column<ListedDelivery>[] = [
  column('complaint', (row) => row.complaint),
  column('step', (row, lang) => words(notificationWords.step, row.step, lang), 28),
  column('recipient', (row, lang) => row.recipientName ?? reportTexts.reporter[lang], 24),
  column('channel', (row, lang) => words(notificationWords.channel, row.channel, lang)),
  column('state', (row, lang) => words(notificationWords.deliveryState, row.state, lang)),
  column('attempts', (row) => row.attempts, 12),
  column('lastError', (row) => row.lastError),
  column('createdAt', (row) => row.createdAt),
  column('sentAt', (row) => row.sentAt),
];

@Injectable()
export class DeliveriesListSource implements ListSource {
  readonly ability = 'read-deliveries';

  constructor(private readonly list: ListDeliveries) {}

  async open(filter: ListFilter, _principal: Principal, lang: Lang): Promise<OpenedList> {
    const asked = filter as { state?: DeliveryState; channel?: Channel; complaint?: string };
    return pagedList(
      'deliveries',
      deliveryColumns,
      lang,
      (part) => this.list.execute({ ...asked, ...part }),
      await this.list.count(asked),
    );
  }
}

@Injectable()
export class UsersListSource implements ListSource {
  readonly ability = 'read-users';
  private readonly columns: Column<AccountView>[] = [
    column('username', (row) => row.username, 24),
    column('name', (row) => row.name, 30),
    column('role', (row, lang) => words(officeWords.role, row.role, lang)),
    column('opd', (row) => this.directory.opdName(row.opdCode), 40),
    column('active', (row, lang) => yesNo(row.active, lang)),
    column('createdAt', (row) => row.createdAt),
  ];

  constructor(
    private readonly directory: Directory,
    private readonly list: ListAccounts,
  ) {}

  open(filter: ListFilter, _principal: Principal, lang: Lang): OpenedList {
    const { role, opd, q } = filter as { role?: Role; opd?: string; q?: string };
    return pagedList('users', this.columns, lang, (part) =>
      this.list.execute({ role, opdCode: opd, q }, part.cursor, part.limit),
    );
  }
}

/** OPDs and categories are in memory as a whole. */
@Injectable()
export class ReferenceListSources {
  readonly opds: ListSource = {
    ability: 'read-complaints',
    open: (_filter, _principal, lang) => {
      const rows = this.directory.opds();
      return heldList('opds', opdColumns, lang, rows);
    },
  };

  readonly categories: ListSource = {
    ability: 'read-complaints',
    open: (_filter, _principal, lang) => {
      const rows = this.directory.categories();
      const columns: Column<(typeof rows)[number]>[] = [
        column('code', (row) => row.code, 24),
        column('name', (row, inLang) => (inLang === 'id' ? row.name : row.nameEn), 36),
        column('opd', (row) => this.directory.opdName(row.opdCode), 40),
        column('public', (row, inLang) => yesNo(row.public, inLang)),
        column('supervisory', (row, inLang) => yesNo(row.supervisory, inLang)),
        column('active', (row, inLang) => yesNo(row.active, inLang)),
      ];
      return heldList('categories', columns, lang, rows);
    },
  };

  constructor(private readonly directory: Directory) {}
}

const opdColumns: Column<ReturnType<Directory['opds']>[number]>[] = [
  column('code', (row) => row.code),
  column('name', (row) => row.name, 50),
  column('shortName', (row) => row.shortName, 24),
  column('kind', (row, lang) => words(officeWords.opdKind, row.kind, lang)),
  column('calendar', (row) => row.calendarCode),
  column('active', (row, lang) => yesNo(row.active, lang)),
];

const metricColumns = (group: MetricGroup): Column<NamedMetrics>[] => [
  { header: reportTexts.group[group], value: (row) => row.name, width: 40 },
  column('received', (row) => row.received),
  column('resolved', (row) => row.resolved),
  column('onTime', (row) => row.onTime),
  column('breached', (row) => row.breached),
  column('medianFirst', (row) => row.medianHoursToFirstResponse),
  column('p90First', (row) => row.p90HoursToFirstResponse),
  column('medianResolution', (row) => row.medianHoursToResolution),
  column('p90Resolution', (row) => row.p90HoursToResolution),
  column('reopened', (row) => row.reopened),
  column('satisfaction', (row) => row.satisfaction),
];

@Injectable()
export class MetricsListSource implements ListSource {
  readonly ability = 'read-metrics';

  constructor(private readonly metrics: ComplaintMetrics) {}

  async open(filter: ListFilter, principal: Principal, lang: Lang): Promise<OpenedList> {
    const groupBy = (filter['groupBy'] ?? 'opd') as MetricGroup;
    const { items, totals } = await this.metrics.execute({ ...periodOf(filter), groupBy }, principal, lang);
    const rows = [...items, { ...totals, name: reportTexts.total[lang] }];
    return heldList('metrics', metricColumns(groupBy), lang, rows);
  }
}
