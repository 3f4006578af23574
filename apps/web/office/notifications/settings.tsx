import { Button, Checkbox, Select } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNotificationSettings, useSaveNotificationSettings } from '../api/notification-queries';
import type { NotificationChoice, NotificationSettings } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { Fetching, ProblemNotice } from '../ui/states';

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
      <Fetching query={settings} />
      {settings.data && <SettingsForm saved={settings.data} />}
    </section>
  );
}

function SettingsForm({ saved }: { saved: NotificationSettings }) {
  const { t } = useLanguage();
  const [choice, setChoice] = useState<NotificationChoice>({
    byEmail: saved.byEmail,
    byPhone: saved.byPhone,
    language: saved.language,
  });
  const save = useSaveNotificationSettings();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(choice);
  };
  return (
    <form className="tg-form" onSubmit={submit}>
      {save.isError && <ProblemNotice error={save.error} />}
      <Checkbox
        label={t(words.byEmail)}
        description={saved.email ?? t(words.noContact)}
        disabled={saved.email === null}
        checked={saved.email !== null && choice.byEmail}
        onChange={(event) => setChoice({ ...choice, byEmail: event.currentTarget.checked })}
      />
      <Checkbox
        label={t(words.byPhone)}
        description={saved.phone ?? t(words.noContact)}
        disabled={saved.phone === null}
        checked={saved.phone !== null && choice.byPhone}
        onChange={(event) => setChoice({ ...choice, byPhone: event.currentTarget.checked })}
      />
      <Select
        label={t(words.language)}
        allowDeselect={false}
        data={[
          { value: 'id', label: t(words.languages.id) },
          { value: 'en', label: t(words.languages.en) },
        ]}
        value={choice.language}
        onChange={(value) => setChoice({ ...choice, language: value === 'en' ? 'en' : 'id' })}
      />
      <div className="tg-cluster">
        <Button type="submit" variant="default" loading={save.isPending}>
          {t(texts.save)}
        </Button>
        <span role="status">{save.isSuccess && t(texts.saved)}</span>
      </div>
    </form>
  );
}
