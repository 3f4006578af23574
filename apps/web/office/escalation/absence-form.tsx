import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { ApiProblem } from '../api/problem';
import { keys } from '../api/queries';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';
import { Said } from '../ui/said';
import { useColleagues } from './queries';

const words = texts.escalation;

interface Values {
  username: string;
  from: string;
  until: string;
  actingUsername: string;
}

function useEnter(values: Values, done: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => {
      const { username, from, until, actingUsername } = values;
      return api.POST('/api/v1/absences', {
        body: { username: username.trim(), from, until, actingUsername: actingUsername.trim() || null },
      });
    },
    onSuccess: async () => {
      done();
      await cache.invalidateQueries({ queryKey: keys.reference('absences') });
    },
  });
}

/** Somebody's absence: the reader's own, or with `forAnybody` that of an account an administrator names. */
export function AbsenceForm({ today, forAnybody = false }: { today: string; forAnybody?: boolean }) {
  const { t } = useLanguage();
  const user = useUser();
  const start: Values = { username: forAnybody ? '' : user.username, from: today, until: today, actingUsername: '' };
  const [values, setValues] = useState(start);
  const change = (patch: Partial<Values>) => setValues((before) => ({ ...before, ...patch }));
  const enter = useEnter(values, () => setValues(start));
  const problems = enter.error instanceof ApiProblem ? enter.error.fields : [];
  const field = (name: keyof Values) => ({ name, error: problems.find((one) => one.field === name)?.message });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  const text = (name: keyof Values) => ({
    ...field(name),
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  return (
    <form className="tg-form" onSubmit={submit} noValidate>
      {enter.error && problems.length === 0 && <ProblemNotice error={enter.error} />}
      <Said text={enter.isSuccess ? t(words.entered) : ''} />
      {forAnybody && <TextInput {...text('username')} label={t(texts.login.username)} autoComplete="off" />}
      <div className="of-days">
        <TextInput {...text('from')} type="date" label={t(words.from)} />
        <TextInput {...text('until')} type="date" label={t(words.until)} min={values.from} />
      </div>
      {forAnybody ? (
        <TextInput
          {...text('actingUsername')}
          label={`${t(words.actingField)} ${t(texts.form.optional)}`}
          description={t(words.actingHint)}
          autoComplete="off"
        />
      ) : (
        <ActingSelect
          {...field('actingUsername')}
          value={values.actingUsername}
          choose={(actingUsername) => change({ actingUsername })}
        />
      )}
      <div>
        <Button type="submit" variant="default" loading={enter.isPending}>
          {t(words.enter)}
        </Button>
      </div>
    </form>
  );
}

interface ActingProps {
  name: string;
  error: string | undefined;
  value: string;
  choose: (username: string) => void;
}

function ActingSelect({ name, error, value, choose }: ActingProps) {
  const { t } = useLanguage();
  const colleagues = useColleagues(useUser());
  return (
    <Select
      name={name}
      error={error}
      label={`${t(words.actingField)} ${t(texts.form.optional)}`}
      placeholder={t(words.actingNobody)}
      clearable
      data={(colleagues.data ?? []).map((one) => ({ value: one.username, label: one.name }))}
      value={value || null}
      onChange={(username) => choose(username ?? '')}
    />
  );
}
