import { TextInput } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useUser } from '../session/signed-in';
import { DownloadButton, type ListName } from '../exports/download-button';
import { texts, useLanguage } from '../text/language';
import { More } from '../ui/more';
import { Empty, Failure, Loading } from '../ui/states';
import { Rows, type Column } from '../ui/rows';
import { NEW } from './record-page';

const PAGE = 25;

interface Props<Row> {
  query: UseQueryResult<Row[]>;
  /** Where a row is edited, within the section; the section's own path comes before it. */
  path: string;
  id: (row: Row) => string;
  name: (row: Row) => string;
  /** All words by which a row is found. */
  searched: (row: Row) => string[];
  columns: Column<Row>[];
  create: string;
  /** What it is called where it is taken along as a file. */
  download?: ListName;
}

/** The search lives in the address, so that "back" from a record finds the same list. */
export function useSearched(): [string, (q: string) => void] {
  const [search, setSearch] = useSearchParams();
  return [search.get('q') ?? '', (q) => setSearch(q === '' ? {} : { q }, { replace: true })];
}

/** A record takes the list's search along, and gives it back when it is left. */
export function RecordLink({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  const { search } = useLocation();
  return (
    <Link to={to} state={{ search }} className={className}>
      {children}
    </Link>
  );
}

export function useListAddress(path: string): string {
  const state = useLocation().state as { search?: string } | null;
  return `${path}${state?.search ?? ''}`;
}

const matches = (words: string[], q: string): boolean => {
  const text = words.join(' ').toLocaleLowerCase('id');
  return q
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .every((part) => text.includes(part));
};

/** Reference data that is held whole: searched in place, shown a page at a time. */
export function SearchedList<Row>({ query, path, id, name, searched, columns, create, download }: Props<Row>) {
  const [q, setQ] = useSearched();
  const [shown, setShown] = useState(PAGE);
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const found = query.data.filter((row) => matches(searched(row), q.trim()));
  return (
    <>
      <ListHead path={path} create={create}>
        <SearchField value={q} change={setQ} />
        {download && <DownloadButton list={download} />}
      </ListHead>
      {found.length === 0 ? (
        <NothingFound filtered={q !== ''} />
      ) : (
        <Rows
          rows={found.slice(0, shown)}
          id={id}
          name={(row) => <RecordLink to={`${path}/${id(row)}`}>{name(row)}</RecordLink>}
          columns={columns}
        />
      )}
      {found.length > shown && <More load={() => setShown(shown + PAGE)} />}
      {found.length > 0 && <Shown count={Math.min(shown, found.length)} of={found.length} />}
    </>
  );
}

export function SearchField({ value, change }: { value: string; change: (q: string) => void }) {
  const { t } = useLanguage();
  return (
    <TextInput
      type="search"
      label={t(texts.settings.search)}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

/** The search, the way to a new record, and what was just saved. */
export function ListHead({ path, create, children }: { path: string; create: string; children?: ReactNode }) {
  const { t } = useLanguage();
  const isAdmin = useUser().role === 'admin';
  const state = useLocation().state as { saved?: string } | null;
  return (
    <>
      <div role="status">
        {state?.saved && (
          <div className="tg-notice" data-tone="success">
            <p>{t(texts.settings.savedName, { name: state.saved })}</p>
          </div>
        )}
      </div>
      <div className="of-list-head">
        {children}
        {isAdmin && (
          <RecordLink className="tg-button" to={`${path}/${NEW}`}>
            {create}
          </RecordLink>
        )}
      </div>
    </>
  );
}

export function NothingFound({ filtered }: { filtered: boolean }) {
  const { t } = useLanguage();
  return filtered ? (
    <Empty title={t(texts.settings.nothingFound)} hint={t(texts.settings.nothingFoundHint)} />
  ) : (
    <Empty title={t(texts.admin.empty)} hint={t(texts.settings.emptyHint)} />
  );
}

export function Shown({ count, of }: { count: number; of?: number }) {
  const { t } = useLanguage();
  return (
    <p className="tg-soft tg-small" role="status">
      {of === undefined ? t(texts.settings.shown, { count }) : t(texts.settings.shownOf, { count, of })}
    </p>
  );
}
