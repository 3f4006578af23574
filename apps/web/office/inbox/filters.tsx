import { Button, Select, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { InboxFilters } from '../api/queries';
import { useOfficers, useOpds } from '../api/reference-queries';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { NOBODY, slaFilters, statusFilters, unfiltered } from './inbox-filters';

const TYPING_PAUSE_MS = 350;
/** There the choices are folded away: what is due next belongs on the first screen. */
const NARROW = '(max-width: 61.99em)';

export function Filters({
  filters,
  change,
}: {
  filters: InboxFilters;
  change: (patch: Partial<InboxFilters>) => void;
}) {
  const { t } = useLanguage();
  const narrow = useMediaQuery(NARROW);
  const { q, due, ...choices } = filters;
  const chosen = Object.values(choices).filter((value) => value !== '').length;
  const clear = chosen > 0 || q !== '' || due !== '';
  return (
    <search className="of-filters" aria-label={t(texts.inbox.filters)}>
      <SearchField value={q} change={(typed) => change({ q: typed })} />
      {narrow ? (
        <details className="of-filters__more" open={chosen > 0}>
          <summary>{t(chosen > 0 ? texts.inbox.filtersChosen : texts.inbox.filters, { n: chosen })}</summary>
          <div className="of-filters__choices">
            <Choices filters={filters} change={change} />
          </div>
        </details>
      ) : (
        <Choices filters={filters} change={change} />
      )}
      {clear && (
        <Button variant="subtle" onClick={() => change(unfiltered)}>
          {t(texts.inbox.clear)}
        </Button>
      )}
    </search>
  );
}

function Choices({ filters, change }: { filters: InboxFilters; change: (patch: Partial<InboxFilters>) => void }) {
  const { t, word } = useLanguage();
  const user = useUser();
  return (
    <>
      <Select
        label={t(texts.inbox.status)}
        placeholder={t(texts.all)}
        clearable
        data={statusFilters.map((status) => ({ value: status, label: word('status', status) }))}
        value={filters.status || null}
        onChange={(status) => change({ status: status ?? '' })}
      />
      <Select
        label={t(texts.inbox.sla)}
        placeholder={t(texts.all)}
        clearable
        data={slaFilters.map((sla) => ({ value: sla, label: word('sla', sla) }))}
        value={filters.sla || null}
        onChange={(sla) => change({ sla: sla ?? '' })}
      />
      {user.opdCode ? (
        <OfficerFilter value={filters.officer} change={(officer) => change({ officer })} />
      ) : (
        <OpdFilter value={filters.opd} change={(opd) => change({ opd })} />
      )}
      <Select
        label={t(texts.duplicates.sort)}
        allowDeselect={false}
        data={[
          { value: '', label: t(texts.duplicates.byDue) },
          { value: '-affected', label: t(texts.duplicates.byAffected) },
        ]}
        value={filters.sort}
        onChange={(sort) => change({ sort: sort === '-affected' ? sort : '' })}
      />
    </>
  );
}

function OpdFilter({ value, change }: { value: string; change: (opd: string) => void }) {
  const { t } = useLanguage();
  const opds = useOpds();
  return (
    <Select
      label={t(texts.inbox.opd)}
      placeholder={t(texts.all)}
      clearable
      searchable
      data={(opds.data ?? []).map((opd) => ({ value: opd.code, label: opd.name }))}
      value={value || null}
      onChange={(opd) => change(opd ?? '')}
    />
  );
}

/** Within an OPD: one's own, what nobody has taken, and for the head what each officer has. */
function OfficerFilter({ value, change }: { value: string; change: (officer: string) => void }) {
  const { t } = useLanguage();
  const { role, username, opdCode } = useUser();
  const officers = useOfficers(role === 'opd_head' ? (opdCode ?? '') : '');
  const mine = role === 'officer' ? [{ value: username, label: t(texts.inbox.mine) }] : [];
  return (
    <Select
      label={t(texts.inbox.officer)}
      placeholder={t(texts.all)}
      clearable
      data={[
        ...mine,
        { value: NOBODY, label: t(texts.inbox.untaken) },
        ...(officers.data ?? []).map((officer) => ({ value: officer.username, label: officer.name })),
      ]}
      value={value || null}
      onChange={(officer) => change(officer ?? '')}
    />
  );
}

/** Asks only when somebody has stopped typing. */
function SearchField({ value, change }: { value: string; change: (q: string) => void }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped((before) => (before.trim() === value ? before : value)), [value]);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => change(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, change]);
  return (
    <TextInput
      id="inbox-search"
      type="search"
      label={t(texts.inbox.search)}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
