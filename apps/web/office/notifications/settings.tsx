import { Button, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNotificationSettings, useSaveNotificationSettings } from '../api/notification-queries';
import { ApiProblem } from '../api/problem';
import type { NotificationSettings } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { Failure, Loading, ProblemNotice } from '../ui/states';

const words = texts.notifications;

export function Settings() {
  const { t } = useLanguage();
  const settings = useNotificationSettings();
  return (
    <section className="tg-card" aria-labelledby="settings">
      <h2 className="of-heading" id="settings">
        {t(words.settingsTitle)}
      </h2>
      <p className="tg-soft">{t(words.settingsHint)}</p>
      {settings.isPending && <Loading />}
      {settings.isError && <Failure error={settings.error} retry={() => void settings.refetch()} />}
      {settings.data && <SettingsForm saved={settings.data} />}
    </section>
  );
}

function SettingsForm({ saved }: { saved: NotificationSettings }) {
  const { t } = useLanguage();
  const [email, setEmail] = useState(saved.email ?? '');
  const [phone, setPhone] = useState(saved.phone ?? '');
  const [language, setLanguage] = useState(saved.language);
  const save = useSaveNotificationSettings();
  const fields = save.error instanceof ApiProblem ? save.error.fields : [];
  const errorAt = (name: string) => fields.find(({ field }) => field === name)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ email: email.trim() || null, phone: phone.trim() || null, language });
  };
  return (
    <form className="tg-form" onSubmit={submit} noValidate>
      {save.isError && fields.length === 0 && <ProblemNotice error={save.error} />}
      <TextInput
        type="email"
        autoComplete="email"
        label={`${t(words.email)} ${t(texts.form.optional)}`}
        value={email}
        error={errorAt('email')}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <TextInput
        type="tel"
        autoComplete="tel"
        label={`${t(words.phone)} ${t(texts.form.optional)}`}
        value={phone}
        error={errorAt('phone')}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <Select
        label={t(words.language)}
        allowDeselect={false}
        data={[
          { value: 'id', label: t(words.languages.id) },
          { value: 'en', label: t(words.languages.en) },
        ]}
        value={language}
        onChange={(value) => setLanguage(value === 'en' ? 'en' : 'id')}
      />
      <div className="tg-cluster">
        <Button type="submit" loading={save.isPending}>
          {t(texts.save)}
        </Button>
        <span role="status">{save.isSuccess && t(texts.saved)}</span>
      </div>
    </form>
  );
}
