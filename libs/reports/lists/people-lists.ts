import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import {
  ListAbsences,
  ListAccountHistory,
  ListPostHolders,
  type AbsenceRow,
  type AccountChangeRow,
  type Post,
  type PostHolderRow,
  type Principal,
} from '@tanggap/identity';
import { postTexts, reportTexts, type Lang } from '@tanggap/platform';
import { dayOf, type Column } from '../domain/table';
import { column, pagedList, words, type ListFilter, type ListSource, type OpenedList } from './list-source';

/** Who holds a post, past and coming holders too. */
@Injectable()
export class PostsListSource implements ListSource {
  readonly ability = 'read-posts';
  private readonly columns: Column<PostHolderRow>[] = [
    column('post', (row, lang) => words(postTexts, row.post, lang), 28),
    column('opd', (row) => this.directory.opdName(row.opdCode), 40),
    column('username', (row) => row.username, 24),
    column('name', (row) => row.name, 30),
    column('from', (row) => dayOf(row.fromDay)),
    column('until', (row) => dayOf(row.untilDay)),
  ];

  constructor(
    private readonly directory: Directory,
    private readonly list: ListPostHolders,
  ) {}

  open(filter: ListFilter, _principal: Principal, lang: Lang): OpenedList {
    const { post, opd } = filter as { post?: Post; opd?: string };
    return pagedList('posts', this.columns, lang, (part) =>
      this.list.execute({ post, opdCode: opd }, part.cursor, part.limit),
    );
  }
}

/** Who is away and who acts meanwhile; nobody's reason is kept. */
@Injectable()
export class AbsencesListSource implements ListSource {
  readonly ability = 'read-absences';
  private readonly columns: Column<AbsenceRow>[] = [
    column('username', (row) => row.username, 24),
    column('name', (row) => row.name, 30),
    column('opd', (row) => this.directory.opdName(row.opdCode), 40),
    column('from', (row) => dayOf(row.fromDay)),
    column('until', (row) => dayOf(row.untilDay)),
    column('acting', (row) => row.actingName, 30),
  ];

  constructor(
    private readonly directory: Directory,
    private readonly list: ListAbsences,
  ) {}

  open(filter: ListFilter, principal: Principal, lang: Lang): OpenedList {
    const { opd, username, from } = filter as { opd?: string; username?: string; from?: string };
    const asked = { opdCode: opd, username, until: from };
    return pagedList('absences', this.columns, lang, (part) =>
      this.list.execute(principal, asked, part.cursor, part.limit),
    );
  }
}

const changeColumns: Column<AccountChangeRow>[] = [
  column('at', (row) => row.at),
  column('by', (row) => row.by?.name ?? null, 26),
  column('action', (row, lang) => words(reportTexts.accountAction, row.action, lang)),
  column('changes', (row) => row.changes.map(({ field }) => field).join(', '), 40),
];

/** What became of one account: which fields, never what was in them. */
@Injectable()
export class AccountHistoryListSource implements ListSource {
  readonly ability = 'read-users';

  constructor(private readonly list: ListAccountHistory) {}

  open(filter: ListFilter, _principal: Principal, lang: Lang): OpenedList {
    const { username } = filter as { username: string };
    return pagedList('account-history', changeColumns, lang, (part) =>
      this.list.execute(username, part.cursor, part.limit),
    );
  }
}
