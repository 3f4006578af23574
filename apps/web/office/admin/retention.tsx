import { Button, NumberInput, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, dataOf } from '../api/client';
import { ApiProblem } from '../api/problem';
import { keys } from '../api/queries';
import type { PrivacySettings } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { momentShort } from '../time/jakarta';
import { SaveProblem } from '../ui/save-problem';
import { Failure, Loading } from '../ui/states';

const words = texts.privacy;
const KEY = keys.reference('privacy-settings');
/** As the API has them. */
const [LEAST, MOST] = [1, 30];

/** How long personal data are kept after a report is over, and who has changed that. */
export function Retention() {
  const { t } = useLanguage();
  const isAdmin = useUser().role === 'admin';
  const settings = useQuery({ queryKey: KEY, queryFn: () => dataOf(api.GET('/api/v1/privacy-settings')) });
  if (settings.isPending) return <Loading />;
  if (settings.isError) return <Failure error={settings.error} retry={() => void settings.refetch()} />;
  const { data } = settings;
  return (
    <div className="tg-stack of-record">
      <p className="tg-soft">{t(words.lead)}</p>
      {data.isAssumed && (
        <div className="tg-notice" data-tone="warning">
          <p>{t(words.assumed)}</p>
        </div>
      )}
      {isAdmin ? (
        <RetentionForm key={data.version} settings={data} reload={() => settings.refetch()} />
      ) : (
        <p>
          <strong>{t(words.version, { years: data.retentionYears })}</strong>
        </p>
      )}
      <History versions={data.versions} />
    </div>
  );
}

interface FormProps {
  settings: PrivacySettings;
  reload: () => Promise<unknown>;
}

/** Sent under the version that was read. */
function useSave(version: number) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { retentionYears: number; reason: string }) =>
      dataOf(api.PUT('/api/v1/privacy-settings', { headers: { 'If-Match': `"${version}"` }, body })),
    onSuccess: (saved) => cache.setQueryData(KEY, saved),
  });
}

function RetentionForm({ settings, reload }: FormProps) {
  const { t } = useLanguage();
  const [years, setYears] = useState<number | string>(settings.retentionYears);
  const [reason, setReason] = useState('');
  const save = useSave(settings.version);
  const isChanged = years !== '' && years !== settings.retentionYears;
  const fields = save.error instanceof ApiProblem ? save.error.fields : [];
  const problemOf = (name: string) => fields.find(({ field }) => field === name)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ retentionYears: Number(years), reason });
  };
  return (
    <form className="tg-stack" onSubmit={submit} noValidate>
      <NumberInput
        name="retentionYears"
        size="md"
        label={t(words.years)}
        description={t(words.yearsHint, { least: LEAST, most: MOST })}
        error={problemOf('retentionYears')}
        hideControls
        min={LEAST}
        max={MOST}
        clampBehavior="blur"
        allowDecimal={false}
        allowNegative={false}
        value={years}
        onChange={(value) => {
          save.reset();
          setYears(value);
        }}
      />
      {isChanged && (
        <>
          <Affected years={Number(years)} />
          <Textarea
            name="reason"
            size="md"
            label={t(words.reason)}
            error={problemOf('reason')}
            maxLength={500}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
      <div className="tg-cluster">
        <Button type="submit" variant="default" loading={save.isPending} disabled={!isChanged}>
          {t(texts.save)}
        </Button>
      </div>
      {save.error && fields.length === 0 && (
        <SaveProblem error={save.error} reload={() => reload().then(() => save.reset())} />
      )}
    </form>
  );
}

/** What cannot be taken back is said before it is done. */
function Affected({ years }: { years: number }) {
  const { t } = useLanguage();
  const isPossible = Number.isInteger(years) && years >= LEAST && years <= MOST;
  const query = { retentionYears: years };
  const preview = useQuery({
    queryKey: [...KEY, 'preview', years],
    queryFn: () => dataOf(api.GET('/api/v1/privacy-settings/preview', { params: { query } })),
    enabled: isPossible,
    gcTime: 0,
  });
  if (!isPossible || !preview.data) return null;
  const { complaints: count } = preview.data;
  return (
    <div className="tg-notice" data-tone={count > 0 ? 'warning' : 'info'} role="status">
      <p>{count > 0 ? t(words.affects, { count }) : t(words.affectsNone)}</p>
    </div>
  );
}

function History({ versions }: { versions: PrivacySettings['versions'] }) {
  const { t, lang } = useLanguage();
  return (
    <section className="tg-stack" aria-labelledby="retention-history">
      <h3 className="of-subheading" id="retention-history">
        {t(words.history)}
      </h3>
      <ol className="tg-timeline">
        {versions.map(({ version, retentionYears, reason, changedBy, changedAt }) => {
          const at = momentShort(new Date(changedAt), lang);
          return (
            <li key={version} className="tg-timeline__item" data-visibility="public">
              <p className="tg-timeline__title">{t(words.version, { years: retentionYears })}</p>
              <p className="tg-timeline__meta">
                {changedBy ? t(words.by, { name: changedBy, at }) : t(words.byProduct, { at })}
              </p>
              {reason && <p>{reason}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
