import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import type { Principal } from '@tanggap/identity';
import { officeWords, reportTexts, type Lang } from '@tanggap/platform';
import { ListRules, type RulePage } from '@tanggap/routing';
import {
  ListCalendars,
  ListDecrees,
  ListPolicies,
  ListSlaChanges,
  type CalendarSummary,
  type ClockPolicy,
  type HolidayDecree,
  type SlaChange,
  type SlaChangeKind,
  type SlaPolicy,
} from '@tanggap/sla';
import { dayOf, type Column } from '../domain/table';
import {
  column,
  everyPage,
  heldList,
  pagedList,
  readList,
  words,
  yesNo,
  type ListFilter,
  type ListSource,
  type OpenedList,
} from './list-source';

/** One limit of a policy. */
type Limit = SlaPolicy & { limit: ClockPolicy };
type DayOff = HolidayDecree['holidays'][number];
type Rule = RulePage['items'][number];

const spanOf = ({ amount, unit }: ClockPolicy['duration'], lang: Lang): string =>
  `${amount} ${words(reportTexts.unit, unit, lang)}`;

const milestoneOf = (one: ClockPolicy['milestones'][number], lang: Lang): string =>
  'percent' in one ? `${one.percent} %` : `+${spanOf(one.after, lang)}`;

/** The limits in force, one row for each clock of each policy. */
@Injectable()
export class PoliciesListSource implements ListSource {
  readonly ability = 'read-complaints';
  private readonly columns: Column<Limit>[] = [
    column('kind', (row, lang) => words(officeWords.kind, row.kind, lang)),
    column('supervisory', (row, lang) => yesNo(row.supervisory, lang)),
    column('category', (row) => row.categoryCode && (this.directory.category(row.categoryCode)?.name ?? null), 28),
    column('opd', (row) => row.opdCode && this.directory.opdName(row.opdCode), 40),
    column('clock', (row, lang) => words(officeWords.clock, row.limit.clock, lang), 22),
    column('limit', (row, lang) => spanOf(row.limit.duration, lang)),
    column('milestones', (row, lang) => row.limit.milestones.map((one) => milestoneOf(one, lang)).join(', '), 24),
    column('version', (row) => row.version, 10),
  ];

  constructor(
    private readonly directory: Directory,
    private readonly list: ListPolicies,
  ) {}

  async open(_filter: ListFilter, _principal: Principal, lang: Lang): Promise<OpenedList> {
    const rows = (await this.list.execute()).flatMap((policy) =>
      policy.clocks.map((limit): Limit => ({ ...policy, limit })),
    );
    return heldList('sla-policies', this.columns, lang, rows);
  }
}

const calendarColumns: Column<CalendarSummary>[] = [
  column('code', (row) => row.code),
  column('name', (row) => row.name, 36),
  column('regular', (row, lang) => yesNo(row.isDefault, lang)),
  column('ignoresHolidays', (row, lang) => yesNo(row.ignoresHolidays, lang)),
  column('ownDays', (row) => row.holidays.map(({ date }) => date).join(', '), 30),
  column('version', (row) => row.version, 10),
];

@Injectable()
export class CalendarsListSource implements ListSource {
  readonly ability = 'read-complaints';

  constructor(private readonly list: ListCalendars) {}

  open(_filter: ListFilter, _principal: Principal, lang: Lang): OpenedList {
    return pagedList('calendars', calendarColumns, lang, (part) => this.list.execute(part.cursor, part.limit));
  }
}

const dayColumns: Column<DayOff>[] = [
  column('date', (row) => dayOf(row.date)),
  column('name', (row) => row.name, 40),
  column('kind', (row, lang) => words(reportTexts.dayOff, row.kind, lang), 24),
  column('decree', (row) => row.decree, 50),
];

/** The days off of every joint decree. */
@Injectable()
export class DecreesListSource implements ListSource {
  readonly ability = 'read-complaints';

  constructor(private readonly list: ListDecrees) {}

  open(_filter: ListFilter, _principal: Principal, lang: Lang): OpenedList {
    return readList(
      'holiday-decrees',
      dayColumns,
      lang,
      daysOf(everyPage((part) => this.list.execute(part.cursor, part.limit))),
    );
  }
}

async function* daysOf(decrees: AsyncIterable<HolidayDecree>): AsyncGenerator<DayOff> {
  for await (const { holidays } of decrees) yield* holidays;
}

const changeColumns: Column<SlaChange>[] = [
  column('at', (row) => row.at),
  column('by', (row) => row.by.name, 26),
  column('kind', (row, lang) => words(reportTexts.slaChange, row.kind, lang)),
  column('code', (row) => row.code, 24),
  column('reason', (row) => row.reason, 50),
  column('moved', (row) => row.impact?.clocksMoved ?? null),
];

/** Who changed calendars, decrees and limits, and why. */
@Injectable()
export class SlaChangesListSource implements ListSource {
  readonly ability = 'read-sla-changes';

  constructor(private readonly list: ListSlaChanges) {}

  open(filter: ListFilter, _principal: Principal, lang: Lang): OpenedList {
    const asked = filter as { kind?: SlaChangeKind; code?: string };
    return pagedList('sla-changes', changeColumns, lang, (part) => this.list.execute({ ...asked, ...part }));
  }
}

const listed = (values: readonly string[] | undefined): string => (values ?? []).join(', ');

@Injectable()
export class RulesListSource implements ListSource {
  readonly ability = 'read-routing-quality';
  private readonly columns: Column<Rule>[] = [
    column('position', (row) => row.position, 10),
    column('code', (row) => row.code, 24),
    column('name', (row) => row.name, 36),
    column('categories', (row) => listed(row.conditions.categories), 30),
    column('areas', (row) => listed(row.conditions.areas), 24),
    column('words', (row) => listed(row.conditions.words), 40),
    column('streets', (row) => listed(row.conditions.streets), 30),
    column('target', (row, lang) => this.targetOf(row, lang), 40),
    column('confidence', (row) => row.confidence, 10),
    column('active', (row, lang) => yesNo(row.active, lang), 10),
  ];

  constructor(
    private readonly directory: Directory,
    private readonly list: ListRules,
  ) {}

  open(_filter: ListFilter, _principal: Principal, lang: Lang): OpenedList {
    return pagedList('routing-rules', this.columns, lang, (part) => this.list.execute(part.cursor, part.limit));
  }

  private targetOf({ target }: Rule, lang: Lang): string {
    const { opdCode, districtOpd, categoryCode, elsewhereCode } = target;
    const opd = opdCode && this.directory.opdName(opdCode);
    const category = categoryCode && (this.directory.category(categoryCode)?.name ?? categoryCode);
    return [opd, districtOpd && reportTexts.districtOpd[lang], category, elsewhereCode].filter(Boolean).join('; ');
  }
}
