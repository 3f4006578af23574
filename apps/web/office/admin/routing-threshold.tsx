import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, dataOf } from '../api/client';
import { ApiProblem } from '../api/problem';
import { keys } from '../api/queries';
import type { RoutingSettings } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { momentInWords } from '../time/jakarta';
import { RuleDryRun } from './rule-dry-run';
import { SaveProblem } from '../ui/save-problem';
import { Failure, Loading } from '../ui/states';

const { rules } = texts;
const KEY = keys.reference('routing-settings');
const inPercent = (threshold: number): number => Math.round(threshold * 100);

/** How sure routing must be to send a report on by itself. */
export function RoutingThreshold() {
  const { t } = useLanguage();
  const isAdmin = useUser().role === 'admin';
  const settings = useQuery({ queryKey: KEY, queryFn: () => dataOf(api.GET('/api/v1/routing-settings')) });
  if (settings.isPending) return <Loading />;
  if (settings.isError) return <Failure error={settings.error} retry={() => void settings.refetch()} />;
  const { data } = settings;
  if (isAdmin) return <ThresholdForm settings={data} reload={() => settings.refetch()} />;
  return (
    <div>
      <p>
        {t(rules.thresholdIs, { percent: inPercent(data.threshold) })}.{' '}
        <span className="tg-soft">{t(rules.thresholdHint)}</span>
      </p>
      <LastChange of={data} />
    </div>
  );
}

/** Nothing while it is what the data pack says. */
function LastChange({ of: { updatedAt, updatedBy } }: { of: RoutingSettings }) {
  const { t, lang } = useLanguage();
  if (updatedBy === null) return null;
  const when = momentInWords(new Date(updatedAt), lang);
  return <p className="tg-soft tg-small">{t(rules.thresholdChanged, { name: updatedBy, when })}</p>;
}

interface FormProps {
  settings: RoutingSettings;
  reload: () => Promise<unknown>;
}

/** What is typed, and sent under the version that was read. */
function useThreshold(settings: RoutingSettings) {
  const cache = useQueryClient();
  const stored = inPercent(settings.threshold);
  // Null: nothing is typed, and the field follows what is stored.
  const [typed, setTyped] = useState<number | string | null>(null);
  const percent = typed ?? stored;
  const threshold = Number(percent) / 100;
  const save = useMutation({
    mutationFn: () => {
      const headers = { 'If-Match': `"${settings.version}"` };
      return dataOf(api.PUT('/api/v1/routing-settings', { headers, body: { threshold } }));
    },
    onSuccess: (saved) => {
      cache.setQueryData(KEY, saved);
      setTyped(null);
    },
  });
  const type = (value: number | string) => {
    save.reset();
    setTyped(value);
  };
  return { percent, threshold, isChanged: percent !== '' && percent !== stored, type, save };
}

function ThresholdForm({ settings, reload }: FormProps) {
  const { t } = useLanguage();
  const { percent, threshold, isChanged, type, save } = useThreshold(settings);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const atField = save.error instanceof ApiProblem ? save.error.fields[0]?.message : undefined;
  return (
    <form className="tg-stack of-record" onSubmit={submit} noValidate>
      <div className="of-threshold">
        <NumberInput
          name="threshold"
          size="md"
          label={t(rules.threshold)}
          description={t(rules.thresholdHint)}
          error={atField}
          hideControls
          min={0}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={percent}
          onChange={type}
        />
        <Button type="submit" variant="default" loading={save.isPending} disabled={!isChanged}>
          {t(texts.save)}
        </Button>
        <span role="status">{save.isSuccess && t(texts.saved)}</span>
      </div>
      <LastChange of={settings} />
      {isChanged && <RuleDryRun change={{ threshold }} />}
      {save.error && !atField && <SaveProblem error={save.error} reload={() => reload().then(() => save.reset())} />}
    </form>
  );
}
