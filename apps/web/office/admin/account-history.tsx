import { useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import { useOpds } from '../api/reference-queries';
import type { AccountChange } from '../api/types';
import { DownloadButton } from '../exports/download-button';
import { texts, useLanguage, type Text } from '../text/language';
import { Moment } from '../ui/marks';
import { NextPage } from '../ui/more';
import { Fetching } from '../ui/states';

const { accountHistory } = texts;
type FieldChange = AccountChange['changes'][number];

function useAccountHistory(username: string) {
  return useInfiniteQuery({
    queryKey: [...keys.reference('users'), 'history', username],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/users/{username}/history', {
          params: { path: { username }, query: { limit: 10, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Newest first. */
export function AccountHistory({ username }: { username: string }) {
  const { t } = useLanguage();
  const history = useAccountHistory(username);
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="tg-stack of-record" aria-labelledby="account-history">
      <div className="of-head">
        <h3 className="of-subheading" id="account-history">
          {t(accountHistory.title)}
        </h3>
        {items.length > 0 && (
          <DownloadButton list="account-history" of={t(accountHistory.title)} filter={{ username }} />
        )}
      </div>
      <p className="tg-soft tg-small">{t(accountHistory.lead)}</p>
      <Fetching query={history} />
      {history.isSuccess && items.length === 0 && <p className="tg-soft">{t(accountHistory.empty)}</p>}
      {items.length > 0 && (
        <ol className="tg-timeline" reversed>
          {items.map((change) => (
            <Entry key={change.id} change={change} />
          ))}
        </ol>
      )}
      <NextPage query={history} />
    </section>
  );
}

function Entry({ change: { at, by, action, changes } }: { change: AccountChange }) {
  const { t } = useLanguage();
  const inWords = useChangeInWords();
  return (
    <li className="tg-timeline__item" data-visibility="internal">
      <p className="tg-timeline__title">{t(accountHistory[action])}</p>
      <p className="tg-timeline__meta">
        {by ? `${by.name} (${by.username})` : t(accountHistory.byServer)} · <Moment at={at} />
      </p>
      <ul className="of-reasons">
        {changes.map((change) => (
          <li key={change.field}>{inWords(change, action)}</li>
        ))}
      </ul>
    </li>
  );
}

const labels: Record<FieldChange['field'], Text> = {
  name: texts.admin.name,
  role: texts.admin.role,
  opdCode: texts.inbox.opd,
  active: texts.admin.active,
  email: texts.complaint.email,
  phone: texts.complaint.phone,
  password: texts.login.password,
};

/** Of contacts and passwords the api tells only that they changed. */
function useChangeInWords() {
  const { t, word } = useLanguage();
  const opds = useOpds();
  const valueOf = (field: FieldChange['field'], value: FieldChange['before']): string => {
    if (value === null || value === undefined) return t(accountHistory.none);
    if (typeof value === 'boolean') return t(value ? texts.yes : texts.no);
    if (field === 'role') return word('role', value);
    if (field === 'opdCode') return opds.data?.find((opd) => opd.code === value)?.name ?? value;
    return value;
  };
  return ({ field, before, after }: FieldChange, action: AccountChange['action']): string => {
    const isNew = action === 'created';
    if (after === undefined) {
      return t(isNew ? accountHistory.hiddenSet : accountHistory.hiddenMoved, { field: t(labels[field]) });
    }
    return t(isNew ? accountHistory.set : accountHistory.moved, {
      field: t(labels[field]),
      before: valueOf(field, before),
      after: valueOf(field, after),
    });
  };
}
