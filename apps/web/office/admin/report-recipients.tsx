import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, dataOf } from '../api/client';
import { ApiProblem } from '../api/problem';
import { keys } from '../api/queries';
import type { ReportRecipient } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { momentShort } from '../time/jakarta';
import { Said } from '../ui/said';
import { Failure, Loading, ProblemNotice } from '../ui/states';

const words = texts.exports;
const KEY = keys.reference('report-recipients');
const nothing = { name: '', email: '' };

/** Who gets the monthly report by mail beside the supervisors, and who was removed by whom. */
export function ReportRecipients() {
  const { t } = useLanguage();
  const isAdmin = useUser().role === 'admin';
  const [said, setSaid] = useState('');
  const list = useQuery({ queryKey: KEY, queryFn: () => dataOf(api.GET('/api/v1/monthly-reports/recipients')) });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const { items, removed, maximum, supervisors, canMail } = list.data;
  const isHeard = supervisors > 0 || (canMail && items.length > 0);
  return (
    <div className="tg-stack">
      <p className="tg-soft">{t(words.recipientsLead)}</p>
      <Said text={said} />
      {!isHeard && <Warning title={t(words.nobodyGetsIt)} text={t(words.nobodyHow)} />}
      {!canMail && items.length > 0 && <Warning title={t(words.noMail)} text={t(words.noMailHow)} />}
      {items.length === 0 && <p className="tg-soft">{t(words.noRecipients)}</p>}
      <ul className="of-listed">
        {items.map((one) => (
          <Entry key={one.id} one={one} removable={isAdmin} say={setSaid} />
        ))}
      </ul>
      {isAdmin && <AddForm maximum={maximum} say={setSaid} />}
      {removed.length > 0 && <Removed removed={removed} />}
    </div>
  );
}

function Warning({ title, text }: { title: string; text: string }) {
  return (
    <div className="tg-notice" data-tone="warning">
      <div>
        <p className="tg-notice__title">{title}</p>
        <p>{text}</p>
      </div>
    </div>
  );
}

interface EntryProps {
  one: ReportRecipient;
  removable: boolean;
  say: (text: string) => void;
}

function Entry({ one: { id, name, email, addedBy, addedAt }, removable, say }: EntryProps) {
  const { t, lang } = useLanguage();
  const cache = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api.DELETE('/api/v1/monthly-reports/recipients/{id}', { params: { path: { id } } }),
    onSuccess: async () => {
      say(t(words.recipientRemoved, { name }));
      await cache.invalidateQueries({ queryKey: KEY });
    },
  });
  return (
    <li>
      <div className="tg-cluster tg-cluster--between">
        <div>
          <p>
            <strong>{name}</strong> · {email}
          </p>
          <p className="tg-soft tg-small">
            {t(words.addedBy, { who: addedBy, when: momentShort(new Date(addedAt), lang) })}
          </p>
        </div>
        {removable && (
          <Button
            variant="subtle"
            loading={remove.isPending}
            aria-label={t(words.removeRecipientOf, { name })}
            onClick={() => remove.mutate()}
          >
            {t(words.removeRecipient)}
          </Button>
        )}
      </div>
      {remove.error && <ProblemNotice error={remove.error} />}
    </li>
  );
}

function AddForm({ maximum, say }: { maximum: number; say: (text: string) => void }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [typed, setTyped] = useState(nothing);
  const add = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/monthly-reports/recipients', { body: typed })),
    onSuccess: async ({ name }) => {
      say(t(words.recipientAdded, { name }));
      setTyped(nothing);
      await cache.invalidateQueries({ queryKey: KEY });
    },
  });
  const problems = add.error instanceof ApiProblem ? add.error.fields : [];
  const at = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form className="tg-stack of-record" onSubmit={submit} noValidate>
      <TextInput
        name="name"
        label={t(words.recipientName)}
        maxLength={100}
        value={typed.name}
        error={at('name')}
        onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
      />
      <TextInput
        name="email"
        type="email"
        label={t(words.recipientEmail)}
        description={t(words.recipientsMaximum, { count: maximum })}
        maxLength={254}
        value={typed.email}
        error={at('email')}
        onChange={(event) => setTyped({ ...typed, email: event.currentTarget.value })}
      />
      {add.error && problems.length === 0 && <ProblemNotice error={add.error} />}
      <div>
        <Button type="submit" loading={add.isPending}>
          {t(words.addRecipient)}
        </Button>
      </div>
    </form>
  );
}

function Removed({ removed }: { removed: ReportRecipient[] }) {
  const { t, lang } = useLanguage();
  return (
    <details>
      <summary>{t(words.removedLately)}</summary>
      <ul className="of-reasons">
        {removed.map(({ id, name, email, removedBy, removedAt }) => (
          <li key={id}>
            {name} · {email} ·{' '}
            {t(words.removedBy, { who: removedBy ?? '', when: momentShort(new Date(removedAt ?? 0), lang) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
