import { Select } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import { useOpds } from '../api/reference-queries';
import { DownloadButton } from '../exports/download-button';
import { texts, useLanguage, words } from '../text/language';
import { NextPage } from '../ui/more';
import { Fetching } from '../ui/states';
import { Rows } from '../ui/rows';
import { ListHead, NothingFound, RecordLink, SearchField, Shown } from './searched-list';

export const USERS = '/pengaturan/pengguna';
export const roles = Object.keys(words.role) as (keyof typeof words.role)[];

interface Filters {
  q: string;
  role: '' | (typeof roles)[number];
  opd: string;
}

/** The filters live in the address, so that "back" from an account finds the same list. */
function useFilters(): [Filters, (patch: Partial<Filters>) => void] {
  const [search, setSearch] = useSearchParams();
  const filters: Filters = {
    q: search.get('q') ?? '',
    role: roles.find((role) => role === search.get('role')) ?? '',
    opd: search.get('opd') ?? '',
  };
  const change = (patch: Partial<Filters>) =>
    setSearch(Object.fromEntries(Object.entries({ ...filters, ...patch }).filter(([, value]) => value !== '')), {
      replace: true,
    });
  return [filters, change];
}

function useUserPages({ q, role, opd }: Filters) {
  const asked = { ...(q.trim() && { q: q.trim() }), ...(role && { role }), ...(opd && { opd }) };
  return useInfiniteQuery({
    queryKey: [...keys.reference('users'), 'list', asked],
    initialPageParam: null as string | null,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/users', {
          params: { query: { ...asked, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Accounts are searched by the api: there may be hundreds. */
export function Users() {
  const { t, word } = useLanguage();
  const [filters, change] = useFilters();
  const opds = useOpds();
  const users = useUserPages(filters);
  const rows = users.data?.pages.flatMap((page) => page.items) ?? [];
  const opdName = (code: string): string => opds.data?.find((opd) => opd.code === code)?.shortName ?? code;
  return (
    <>
      <ListHead path={USERS} create={t(texts.settings.newUser)}>
        <SearchField value={filters.q} change={(q) => change({ q })} />
        <Select
          label={t(texts.admin.role)}
          placeholder={t(texts.all)}
          clearable
          data={roles.map((role) => ({ value: role, label: word('role', role) }))}
          value={filters.role || null}
          onChange={(role) => change({ role: roles.find((one) => one === role) ?? '' })}
        />
        <Select
          label={t(texts.inbox.opd)}
          placeholder={t(texts.all)}
          clearable
          searchable
          data={(opds.data ?? []).map((opd) => ({ value: opd.code, label: opd.name }))}
          value={filters.opd || null}
          onChange={(opd) => change({ opd: opd ?? '' })}
        />
        <DownloadButton list="users" filter={{ ...filters }} />
      </ListHead>
      <Fetching query={users} />
      {users.isSuccess && rows.length === 0 && (
        <NothingFound filtered={Object.values(filters).some((value) => value !== '')} />
      )}
      {rows.length > 0 && (
        <Rows
          rows={rows}
          id={(user) => user.username}
          name={(user) => <RecordLink to={`${USERS}/${user.username}`}>{user.name}</RecordLink>}
          columns={[
            { label: t(texts.login.username), cell: (user) => <code className="tg-code">{user.username}</code> },
            { label: t(texts.admin.role), cell: (user) => word('role', user.role) },
            { label: t(texts.inbox.opd), cell: (user) => (user.opdCode ? opdName(user.opdCode) : '–') },
            {
              label: t(texts.admin.state),
              cell: (user) => t(user.active ? texts.admin.active : texts.admin.inactive),
            },
          ]}
        />
      )}
      <NextPage query={users} />
      {rows.length > 0 && <Shown count={rows.length} />}
    </>
  );
}
