import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useDueCounts, useFirstOverdue, useInbox, useUrgent, type InboxFilters } from '../api/queries';
import type { ComplaintItem } from '../api/types';
import { DownloadButton } from '../exports/download-button';
import { WaitingForReader } from '../escalation/waiting';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { useNow } from '../time/now';
import { usePageTitle } from '../ui/page-title';
import { Empty, Failure, Loading } from '../ui/states';
import { DueSummary } from './due-summary';
import { Filters } from './filters';
import { Groups, inOrder, MostAffected } from './groups';
import { unfiltered, useInboxFilters } from './inbox-filters';
import { RowOrder } from './queue';
import { useRowKeys } from './row-keys';
import { Urgent } from './urgent';
import { VerifierViews } from './verifier-views';

export function InboxPage() {
  const { t } = useLanguage();
  const { filters, change, filtered, all } = useInboxFilters();
  const user = useUser();
  const verifies = user.role === 'verifier';
  const asked: InboxFilters = verifies && !all ? { ...filters, status: 'submitted' } : filters;
  // What is overdue must not push what is due next off the screen, however much there is of it.
  const isPlain = filters.sort === '' && filters.due === '' && filters.sla === '' && filters.q === '';
  const overdue = useFirstOverdue(asked, isPlain);
  const inbox = useInbox(isPlain ? { ...asked, due: 'ahead' } : asked);
  const counts = useDueCounts(asked).data;
  const now = useNow();
  const urgent = useUrgent(asked.status).data ?? [];
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  usePageTitle(t(texts.inbox.title));

  const listed = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const items = isPlain ? [...(overdue.data ?? []), ...listed] : listed;
  const grouped = filtered ? items : without(items, urgent);
  const showsUrgent = !filtered && filters.sort === '';
  const rows =
    filters.sort === '' ? [...(showsUrgent ? urgent : []), ...inOrder(grouped, now, user.opdCode !== null)] : items;
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
      {verifies && <VerifierViews all={all} />}
      {filters.sort === '' && <DueSummary counts={counts} due={filters.due} change={change} />}
      <Filters filters={filters} change={change} />
      <RowOrder value={rows}>
        {showsUrgent && <Urgent urgent={urgent} now={now} />}
        <div ref={list} className="tg-stack tg-stack--loose" aria-busy={inbox.isFetching}>
          {inbox.isPending && <Loading />}
          {inbox.isError && <Failure error={inbox.error} retry={() => void inbox.refetch()} />}
          {inbox.isSuccess && !overdue.isLoading && items.length === 0 && (
            <Empty
              title={t(emptyTitle(filtered, verifies && !all))}
              hint={t(filtered ? texts.inbox.emptyFilteredHint : texts.inbox.emptyHint)}
            >
              {filtered && (
                <Button variant="default" onClick={() => change(unfiltered)}>
                  {t(texts.inbox.clear)}
                </Button>
              )}
            </Empty>
          )}
          {filters.sort === '' ? (
            <Groups
              items={grouped}
              now={now}
              counts={counts}
              more={inbox.hasNextPage}
              showOverdue={isPlain ? () => change({ due: 'overdue' }) : undefined}
            />
          ) : (
            items.length > 0 && <MostAffected items={items} now={now} />
          )}
        </div>
      </RowOrder>
      {inbox.hasNextPage && <More load={() => void inbox.fetchNextPage()} loading={inbox.isFetchingNextPage} />}
      {items.length > 0 && (
        <p className="tg-soft tg-small" role="status">
          {t(texts.inbox.loaded, { count: items.length })}
        </p>
      )}
    </div>
  );
}

const emptyTitle = (filtered: boolean, verifying: boolean) =>
  filtered ? texts.inbox.emptyFiltered : verifying ? texts.inbox.nothingToVerify : texts.inbox.empty;

/** What already stands above the list. */
const without = (items: ComplaintItem[], shown: readonly ComplaintItem[]): ComplaintItem[] =>
  items.filter(({ number }) => !shown.some((one) => one.number === number));

function More({ load, loading }: { load: () => void; loading: boolean }) {
  const { t } = useLanguage();
  return (
    <div>
      <Button variant="default" onClick={load} loading={loading}>
        {t(texts.more)}
      </Button>
    </div>
  );
}
