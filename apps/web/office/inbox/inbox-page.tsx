import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useDueCounts, useFirstOverdue, useInbox, useUrgent, type InboxFilters } from '../api/queries';
import type { ComplaintItem } from '../api/types';
import { DownloadButton } from '../exports/download-button';
import { WaitingForReader } from '../escalation/waiting';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { useNow } from '../time/now';
import { NextPage } from '../ui/more';
import { usePageTitle } from '../ui/page-title';
import { Empty, Fetching } from '../ui/states';
import { DueSummary } from './due-summary';
import { Filters } from './filters';
import { Groups, inOrder, MostAffected } from './groups';
import { unfiltered, useInboxFilters } from './inbox-filters';
import { RowOrder } from './queue';
import { useRowKeys } from './row-keys';
import { Urgent } from './urgent';
import { VerifierViews } from './verifier-views';

/** What the reader asked for, in the order in which it stands on the screen. */
function useListed() {
  const choice = useInboxFilters();
  const user = useUser();
  const now = useNow();
  const { filters, filtered, all } = choice;
  const toVerify = user.role === 'verifier' && !all;
  const asked: InboxFilters = toVerify ? { ...filters, status: 'submitted' } : filters;
  // What is overdue must not push what is due next off the screen, however much there is of it.
  const isPlain = filters.sort === '' && filters.due === '' && filters.sla === '' && filters.q === '';
  const overdue = useFirstOverdue(asked, isPlain);
  const inbox = useInbox(isPlain ? { ...asked, due: 'ahead' } : asked);
  const counts = useDueCounts(asked).data;
  const urgent = useUrgent(asked.status).data ?? [];
  const listed = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const items = isPlain ? [...(overdue.data ?? []), ...listed] : listed;
  const grouped = filtered ? items : without(items, urgent);
  const showsUrgent = !filtered && filters.sort === '';
  const rows =
    filters.sort === '' ? [...(showsUrgent ? urgent : []), ...inOrder(grouped, now, user.opdCode !== null)] : items;
  return {
    ...{ choice, asked, toVerify, isPlain, inbox, counts, now, items, grouped, rows },
    urgent: showsUrgent ? urgent : null,
    isEmpty: inbox.isSuccess && !overdue.isLoading && items.length === 0,
  };
}

type Listed = ReturnType<typeof useListed>;

export function InboxPage() {
  const { t } = useLanguage();
  const { role } = useUser();
  const listed = useListed();
  const { choice, asked, inbox, items, now, urgent } = listed;
  const { filters, change, all } = choice;
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  usePageTitle(t(texts.inbox.title));
  return (
    <div className="tg-stack tg-stack--loose">
      <div className="of-head">
        <div>
          <h1>{t(texts.inbox.title)}</h1>
          <p className="tg-soft">{t(texts.inbox.lead)}</p>
        </div>
        <div className="of-head__tools">
          <p className="tg-soft tg-small of-keys">{t(texts.inbox.keys)}</p>
          <DownloadButton list="complaints" filter={{ ...asked }} />
        </div>
      </div>
      <WaitingForReader now={now} />
      {role === 'verifier' && <VerifierViews all={all} />}
      {filters.sort === '' && <DueSummary counts={listed.counts} due={filters.due} change={change} />}
      <Filters filters={filters} change={change} />
      <RowOrder value={listed.rows}>
        {urgent && <Urgent urgent={urgent} now={now} />}
        <div ref={list} className="tg-stack tg-stack--loose" aria-busy={inbox.isFetching}>
          <Fetching query={inbox} />
          {listed.isEmpty && <NothingThere listed={listed} />}
          <Reports listed={listed} />
        </div>
      </RowOrder>
      <NextPage query={inbox} />
      {items.length > 0 && (
        <p className="tg-soft tg-small" role="status">
          {t(texts.inbox.loaded, { count: items.length })}
        </p>
      )}
    </div>
  );
}

function NothingThere({ listed: { choice, toVerify } }: { listed: Listed }) {
  const { t } = useLanguage();
  const { filtered, change } = choice;
  return (
    <Empty
      title={t(emptyTitle(filtered, toVerify))}
      hint={t(filtered ? texts.inbox.emptyFilteredHint : texts.inbox.emptyHint)}
    >
      {filtered && (
        <Button variant="default" onClick={() => change(unfiltered)}>
          {t(texts.inbox.clear)}
        </Button>
      )}
    </Empty>
  );
}

/** By when they are due, unless another order was asked for. */
function Reports({ listed }: { listed: Listed }) {
  const { choice, items, grouped, now, counts, inbox, isPlain } = listed;
  if (choice.filters.sort !== '') return items.length > 0 && <MostAffected items={items} now={now} />;
  return (
    <Groups
      items={grouped}
      now={now}
      counts={counts}
      more={inbox.hasNextPage}
      showOverdue={isPlain ? () => choice.change({ due: 'overdue' }) : undefined}
    />
  );
}

const emptyTitle = (filtered: boolean, verifying: boolean) =>
  filtered ? texts.inbox.emptyFiltered : verifying ? texts.inbox.nothingToVerify : texts.inbox.empty;

/** What already stands above the list. */
const without = (items: ComplaintItem[], shown: readonly ComplaintItem[]): ComplaintItem[] =>
  items.filter(({ number }) => !shown.some((one) => one.number === number));
