import { Button, Select, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, dataOf } from '../api/client';
import { ApiProblem } from '../api/problem';
import { useAreas, useOpds } from '../api/reference-queries';
import type { RouteDecision } from '../api/types';
import { useReasonInWords } from '../complaint/reason-words';
import { Signs } from '../complaint/signs';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';
import { useCategoryOptions } from './fields';

const { rules } = texts;

/** A text as a citizen might send it; what is left out has no part in the routing. */
function useTrial() {
  const [typed, setTyped] = useState({
    description: '',
    categoryCode: null as string | null,
    areaCode: null as string | null,
  });
  const preview = useMutation({
    mutationFn: () => {
      const { description, categoryCode, areaCode } = typed;
      const body = { description, ...(categoryCode && { categoryCode }), ...(areaCode && { areaCode }) };
      return dataOf(
        api.POST('/api/v1/routing-rules/preview', { body: { kind: 'complaint', supervisory: false, ...body } }),
      );
    },
  });
  const type = (patch: Partial<typeof typed>) => setTyped((all) => ({ ...all, ...patch }));
  return { typed, type, preview };
}

/** Where a text would go by the rules as they are saved; nothing is stored. */
export function RulePreview() {
  const { t } = useLanguage();
  const areas = useAreas();
  const categories = useCategoryOptions([]);
  const { typed, type, preview } = useTrial();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    preview.mutate();
  };
  const atField = preview.error instanceof ApiProblem ? preview.error.fields[0]?.message : undefined;
  const optional = { searchable: true, clearable: true };
  return (
    <form className="tg-card tg-card--plain of-record" onSubmit={submit} noValidate>
      <h3 className="of-subheading">{t(rules.preview)}</h3>
      <p className="tg-soft tg-small">{t(rules.previewHint)}</p>
      <Textarea
        label={t(rules.previewText)}
        autosize
        minRows={3}
        error={atField}
        value={typed.description}
        onChange={(event) => type({ description: event.currentTarget.value })}
      />
      <Select
        {...optional}
        label={`${t(texts.form.category)} ${t(texts.form.optional)}`}
        data={categories}
        value={typed.categoryCode}
        onChange={(categoryCode) => type({ categoryCode })}
      />
      <Select
        {...optional}
        label={`${t(texts.settings.area)} ${t(texts.form.optional)}`}
        limit={60}
        data={(areas.data ?? []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        value={typed.areaCode}
        onChange={(areaCode) => type({ areaCode })}
      />
      <div>
        <Button type="submit" variant="default" loading={preview.isPending}>
          {t(rules.tryIt)}
        </Button>
      </div>
      <div role="status">{preview.data && <Decision decision={preview.data} />}</div>
      {preview.error && !atField && <ProblemNotice error={preview.error} />}
    </form>
  );
}

function Decision({ decision }: { decision: RouteDecision }) {
  const { t, word } = useLanguage();
  const opds = useOpds();
  const inWords = useReasonInWords();
  const code = decision.opdCode ?? decision.proposedOpdCode;
  const [elsewhere] = decision.signals.elsewhere;
  const opd = code
    ? (opds.data?.find((one) => one.code === code)?.name ?? code)
    : elsewhere
      ? t(rules.elsewhereOf, { name: t(elsewhere.name) })
      : t(texts.inbox.noOpd);
  return (
    <>
      <div className="tg-notice" data-tone={decision.opdCode ? 'success' : 'warning'}>
        <div className="tg-stack tg-stack--tight">
          <p className="tg-notice__title">{t(decision.opdCode ? rules.goesTo : rules.byHand, { opd })}</p>
          <p>
            {word('routing', decision.method)} ·{' '}
            {t(texts.complaint.confidence, { percent: Math.round(decision.confidence * 100) })}
          </p>
          <ul className="of-reasons">
            {decision.reasons.map((reason) => (
              <li key={reason}>{inWords(reason)}</li>
            ))}
          </ul>
        </div>
      </div>
      <Signs signals={decision.signals} />
    </>
  );
}
