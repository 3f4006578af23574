import { Button, Textarea, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState, type FormEvent } from 'react';
import { api, dataOf } from '../api/client';
import { ApiProblem } from '../api/problem';
import { keys } from '../api/queries';
import type { MessageTemplate } from '../api/types';
import { MessageBody } from '../notifications/mailbox-page';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { SaveProblem } from '../ui/save-problem';
import { ProblemNotice } from '../ui/states';

const words = texts.notifications;
const ONE = '/api/v1/notification-templates/{audience}/{step}/{channel}/{language}';

interface Wording {
  subject: string;
  body: string;
}

/** The words as they are typed, saved under the version that was read. */
function useWording(template: MessageTemplate) {
  const isAdmin = useUser().role === 'admin';
  const cache = useQueryClient();
  const [wording, setWording] = useState<Wording>({ subject: template.subject, body: template.body });
  const preview = usePreview(template, useDeferredValue(wording), isAdmin);
  const reload = () => cache.invalidateQueries({ queryKey: keys.templates });
  const save = useMutation({
    mutationFn: () =>
      dataOf(
        api.PUT(ONE, {
          params: { path: pathOf(template) },
          headers: { 'If-Match': `"${template.version}"` },
          body: wording,
        }),
      ),
    onSuccess: reload,
  });
  const problem = save.error ?? preview.error;
  const fields = problem instanceof ApiProblem ? problem.fields : [];
  const change = (part: Partial<Wording>) => {
    save.reset();
    setWording({ ...wording, ...part });
  };
  const field = (name: keyof Wording) => ({
    value: wording[name],
    maxLength: template.maximum[name],
    disabled: !isAdmin,
    error: fields.find((one) => one.field === name)?.message,
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  return { isAdmin, preview, save, change, field, reload, isAtField: fields.length > 0 };
}

export function TemplateForm({ template }: { template: MessageTemplate }) {
  const { t } = useLanguage();
  const { isAdmin, preview, save, change, field, reload, isAtField } = useWording(template);
  const { maximum, placeholders } = template;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <div className="of-template">
      <form className="tg-form" onSubmit={submit} noValidate>
        {save.isError && !isAtField && <SaveProblem error={save.error} reload={reload} />}
        {maximum.subject > 0 && <TextInput label={t(words.subject)} {...field('subject')} />}
        <Textarea
          label={t(words.body)}
          description={t(words.placeholders, { list: placeholders.map((name) => `{${name}}`).join(' ') })}
          autosize
          minRows={5}
          {...field('body')}
        />
        {isAdmin && (
          <div className="tg-cluster">
            <Button type="submit" loading={save.isPending}>
              {t(texts.save)}
            </Button>
            <Button variant="default" onClick={() => change(template.default)}>
              {t(words.restore)}
            </Button>
            <span className="tg-soft tg-small">
              {template.version === 0 ? t(words.byDefault) : t(words.edited, { version: template.version })}
            </span>
            <span role="status">{save.isSuccess && t(texts.saved)}</span>
          </div>
        )}
      </form>
      {isAdmin && <Preview preview={preview} />}
    </div>
  );
}

const pathOf = ({ audience, step, channel, language }: MessageTemplate) => ({ audience, step, channel, language });

function usePreview(template: MessageTemplate, wording: Wording, enabled: boolean) {
  const path = pathOf(template);
  return useQuery({
    queryKey: [...keys.templates, 'preview', path, wording],
    enabled,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: () => dataOf(api.POST(`${ONE}/preview`, { params: { path }, body: wording })),
  });
}

function Preview({ preview }: { preview: ReturnType<typeof usePreview> }) {
  const { t } = useLanguage();
  const { data, error } = preview;
  const isField = error instanceof ApiProblem && error.fields.length > 0;
  return (
    <section className="tg-card tg-card--flat" aria-labelledby="preview" aria-live="polite">
      <div className="of-notice__head">
        <h3 className="of-subheading" id="preview">
          {t(words.preview)}
        </h3>
        <span className="tg-soft tg-small">{t(words.previewSample)}</span>
      </div>
      {error && !isField && <ProblemNotice error={error} />}
      {data && (
        <>
          {data.subject !== '' && <p className="of-preview__subject">{data.subject}</p>}
          <MessageBody html={data.html} text={data.text} />
          {data.sms && (
            <p className="tg-soft tg-small">
              {t(words.smsLength, { units: data.sms.units, segments: data.sms.segments })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
