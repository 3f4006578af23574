import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useInbox, useUrgent, type InboxFilters } from '../api/queries';
import type { ComplaintItem } from '../api/types';
import { DownloadButton } from '../exports/download-button';
import { WaitingForReader } from '../escalation/waiting';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { dueGroup, dueGroups, type DueGroup } from '../time/jakarta';
import { useNow } from '../time/now';
import { usePageTitle } from '../ui/page-title';
import { Empty, Failure, Loading } from '../ui/states';
import { Urgent } from './urgent';
import { Filters, slaFilters, statusFilters } from './filters';
import { InboxRow } from './inbox-row';
import { useRowKeys } from './row-keys';
import { ALL, VerifierViews } from './verifier-views';

interface Inbox {
  filters: InboxFilters;
  change: (patch: Partial<InboxFilters>) => void;
  filtered: boolean;
  /** Whether a verifier looks at more than what waits for verification. */
  all: boolean;
}

/** The filters live in the address, so that "back" and a shared link show the same list. */
function useFilters(): Inbox {
  const [search, setSearch] = useSearchParams();
  const filters: InboxFilters = {
    status: statusFilters.find((status) => status === search.get('status')) ?? '',
    sla: slaFilters.find((sla) => sla === search.get('sla')) ?? '',
    opd: search.get('opd') ?? '',
    q: search.get('q') ?? '',
    sort: search.get('sort') === '-affected' ? '-affected' : '',
  };
  const change = (patch: Partial<InboxFilters>) => {
    const view = { tampilan: search.get('tampilan') ?? '' };
    const next = Object.entries({ ...view, ...filters, ...patch }).filter(([, value]) => value !== '');
    setSearch(Object.fromEntries(next), { replace: true });
  };
  const { sort: _sort, ...narrowing } = filters;
  const filtered = Object.values(narrowing).some((value) => value !== '');
  return { filters, change, filtered, all: filtered || search.get('tampilan') === ALL };
}

export function InboxPage() {
  const { t } = useLanguage();
  const { filters, change, filtered, all } = useFilters();
  const verifies = useUser().role === 'verifier';
  const asked: InboxFilters = verifies && !all ? { ...filters, status: 'submitted' } : filters;
  const inbox = useInbox(asked);
  const now = useNow();
  const urgent = useUrgent().data ?? [];
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  usePageTitle(t(texts.inbox.title));

  const items = inbox.data?.pages.flatMap((page) => page.items) ?? [];
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
      <Filters filters={filters} change={change} />
      {!filtered && filters.sort === '' && <Urgent urgent={urgent} now={now} />}
      <div ref={list} className="tg-stack tg-stack--loose" aria-busy={inbox.isFetching}>
        {inbox.isPending && <Loading />}
        {inbox.isError && <Failure error={inbox.error} retry={() => void inbox.refetch()} />}
        {inbox.isSuccess && items.length === 0 && (
          <Empty
            title={t(emptyTitle(filtered, verifies && !all))}
            hint={t(filtered ? texts.inbox.emptyFilteredHint : texts.inbox.emptyHint)}
          >
            {filtered && (
              <Button variant="default" onClick={() => change({ status: '', sla: '', opd: '', q: '', sort: '' })}>
                {t(texts.inbox.clear)}
              </Button>
            )}
          </Empty>
        )}
        {filters.sort === '' ? (
          <Groups items={filtered ? items : without(items, urgent)} now={now} more={inbox.hasNextPage} />
        ) : (
          items.length > 0 && <MostAffected items={items} now={now} />
        )}
      </div>
      {inbox.hasNextPage && <More load={() => void inbox.fetchNextPage()} loading={inbox.isFetchingNextPage} />}
      {items.length > 0 && (
        <p className="tg-soft tg-small" role="status">
          {t(texts.inbox.loaded, { count: items.length })}
        </p>
      )}
    </div>
  );
}

/** In one list: groups by what is due next would tear the order apart. */
function MostAffected({ items, now }: { items: ComplaintItem[]; now: Date }) {
  const { t } = useLanguage();
  return (
    <section aria-labelledby="most-affected">
      <h2 className="of-group" id="most-affected">
        {t(texts.duplicates.mostAffected)}
      </h2>
      <ul className="of-rows">
        {items.map((item) => (
          <li key={item.number}>
            <InboxRow item={item} now={now} />
          </li>
        ))}
      </ul>
    </section>
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

/** The server's order stays within a group; the groups only put headings into it. */
function Groups({ items, now, more }: { items: ComplaintItem[]; now: Date; more: boolean }) {
  const { t } = useLanguage();
  const ofOpd = useUser().opdCode !== null;
  const byGroup = new Map<DueGroup, ComplaintItem[]>();
  for (const item of items) {
    const group = dueGroup(item, now, ofOpd);
    byGroup.set(group, [...(byGroup.get(group) ?? []), item]);
  }
  const shown = dueGroups.filter((group) => byGroup.has(group));
  // By what is due next, so that whatever is not loaded yet belongs to the last group in sight, or after it; not so what others hold.
  const lastLoaded = items.at(-1);
  const open = more && lastLoaded ? dueGroup(lastLoaded, now) : null;
  const countOf = (group: DueGroup) =>
    `${byGroup.get(group)?.length ?? 0}${more && (group === open || group === 'verifier') ? '+' : ''}`;
  return (
    <>
      {shown.length > 1 && (
        <nav className="of-summary" aria-label={t(texts.inbox.sla)}>
          {shown.map((group) => (
            <a key={group} href={`#${group}`} className="of-summary__item" data-group={group}>
              <span className="of-summary__count">{countOf(group)}</span>
              <span>{t(texts.group[group])}</span>
            </a>
          ))}
        </nav>
      )}
      {shown.map((group) => (
        <section key={group} aria-labelledby={group}>
          <h2 className="of-group" id={group} data-group={group} tabIndex={-1}>
            {t(texts.group[group])} <span className="of-group__count">{countOf(group)}</span>
          </h2>
          <ul className="of-rows">
            {byGroup.get(group)?.map((item) => (
              <li key={item.number}>
                <InboxRow item={item} now={now} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
