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

/** One template of all: what was chosen before stays chosen where the reader's step, or the step's channel, still has it. */
function useTemplateChoice(all: MessageTemplate[]) {
  const [audience, setAudience] = useState('reporter');
  const [step, setStep] = useState('responded');
  const [channel, setChannel] = useState('email');
  const ofAudience = all.filter((one) => one.audience === audience);
  const steps = unique(ofAudience.map((one) => one.step));
  const currentStep = steps.includes(step) ? step : (steps[0] ?? '');
  const ofStep = ofAudience.filter((one) => one.step === currentStep);
  const template = ofStep.find((one) => one.channel === channel) ?? ofStep[0];
  return {
    template,
    audience: { all: unique(all.map((one) => one.audience)), current: audience, choose: setAudience },
    step: { all: steps, current: currentStep, choose: setStep },
    channel: { all: ofStep.map((one) => one.channel), current: template?.channel ?? null, choose: setChannel },
  };
}

/** The wording of messages: one is chosen by reader, step, channel and language, and edited beside its preview. */
export function Templates() {
  const { t, word, lang } = useLanguage();
  const [language, setLanguage] = useState<'id' | 'en'>(lang);
  const templates = useTemplates(language);
  const { template, audience, step, channel } = useTemplateChoice(templates.data ?? []);
  if (templates.isPending) return <Loading />;
  if (templates.isError) return <Failure error={templates.error} retry={() => void templates.refetch()} />;
  return (
    <div className="tg-stack">
      <div className="of-head">
        <p className="tg-soft">{t(words.templatesHint)}</p>
        <DownloadButton list="templates" filter={{ language }} />
      </div>
      <div className="of-template-choice">
        <Chosen label={t(words.audience)} of={audience} name={(one) => word('readerGroup', one)} />
        <Chosen label={t(words.step)} of={step} name={(one) => word('step', one)} />
        <Chosen label={t(words.channel)} of={channel} name={(one) => word('channel', one)} />
        <Chosen
          label={t(words.language)}
          of={{ all: ['id', 'en'], current: language, choose: (one) => setLanguage(one === 'en' ? 'en' : 'id') }}
          name={(one) => t(words.languages[one === 'en' ? 'en' : 'id'])}
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

interface ChosenProps {
  label: string;
  of: { all: string[]; current: string | null; choose: (one: string) => void };
  name: (one: string) => string;
}

function Chosen({ label, of: { all, current, choose }, name }: ChosenProps) {
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={all.map((one) => ({ value: one, label: name(one) }))}
      value={current}
      onChange={(value) => value && choose(value)}
    />
  );
}
