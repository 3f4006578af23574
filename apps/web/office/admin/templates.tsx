import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTemplates } from '../api/notification-queries';
import type { MessageTemplate } from '../api/types';
import { DownloadButton } from '../exports/download-button';
import { texts, useLanguage } from '../text/language';
import { Failure, Loading } from '../ui/states';
import { TemplateForm } from './template-form';

const words = texts.notifications;
const unique = (values: string[]): string[] => [...new Set(values)];

/** The wording of messages: one is chosen by reader, step, channel and language, and edited beside its preview. */
export function Templates() {
  const { t, word, lang } = useLanguage();
  const [language, setLanguage] = useState<'id' | 'en'>(lang);
  const [audience, setAudience] = useState('reporter');
  const [step, setStep] = useState('responded');
  const [channel, setChannel] = useState('email');
  const templates = useTemplates(language);
  if (templates.isPending) return <Loading />;
  if (templates.isError) return <Failure error={templates.error} retry={() => void templates.refetch()} />;
  const all: MessageTemplate[] = templates.data;
  const ofAudience = all.filter((one) => one.audience === audience);
  const steps = unique(ofAudience.map((one) => one.step));
  const currentStep = steps.includes(step) ? step : (steps[0] ?? '');
  const ofStep = ofAudience.filter((one) => one.step === currentStep);
  const template = ofStep.find((one) => one.channel === channel) ?? ofStep[0];
  return (
    <div className="tg-stack">
      <div className="of-head">
        <p className="tg-soft">{t(words.templatesHint)}</p>
        <DownloadButton list="templates" filter={{ language }} />
      </div>
      <div className="of-template-choice">
        <Select
          label={t(words.audience)}
          allowDeselect={false}
          data={unique(all.map((one) => one.audience)).map((one) => ({ value: one, label: word('readerGroup', one) }))}
          value={audience}
          onChange={(value) => value && setAudience(value)}
        />
        <Select
          label={t(words.step)}
          allowDeselect={false}
          data={steps.map((one) => ({ value: one, label: word('step', one) }))}
          value={currentStep}
          onChange={(value) => value && setStep(value)}
        />
        <Select
          label={t(words.channel)}
          allowDeselect={false}
          data={ofStep.map((one) => ({ value: one.channel, label: word('channel', one.channel) }))}
          value={template?.channel ?? null}
          onChange={(value) => value && setChannel(value)}
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
      </div>
      {template && (
        <TemplateForm
          key={`${template.audience}.${template.step}.${template.channel}.${template.language}.${template.version}`}
          template={template}
        />
      )}
    </div>
  );
}
