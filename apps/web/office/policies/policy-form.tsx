import { Button, Checkbox } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../api/problem';
import type { SlaPolicy } from '../api/types';
import { Effect } from '../calendars/effect';
import { calendarKeys } from '../calendars/queries';
import { usePreviewedChange } from '../calendars/use-previewed-change';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { Said } from '../ui/said';
import { SaveProblem } from '../ui/save-problem';
import { Limit } from './limits';
import { policyKeys, previewPolicy, putPolicy, type ClockLimit, type PolicyDraft } from './queries';
import type { PolicyScope } from './scope';

const words = texts.policies;

interface Props {
  scope: PolicyScope;
  /** Null where the scope has none yet: the limits are then those of `held`. */
  version: number | null;
  held: SlaPolicy;
}

const untouched = { clocks: null as ClockLimit[] | null, appliesToOpen: false };

function useChange({ scope, version, held }: Props) {
  const [touched, setTouched] = useState(untouched);
  const draft: PolicyDraft = { ...touched, clocks: touched.clocks ?? held.clocks };
  const change = usePreviewedChange({
    preview: () => previewPolicy(scope, draft),
    apply: (reason) => putPolicy(scope, version ?? 0, { ...draft, reason }),
    stale: [policyKeys, calendarKeys],
    startAnew: () => setTouched(untouched),
  });
  const edit = (patch: Partial<PolicyDraft>) => {
    setTouched({ ...touched, ...patch });
    change.forget();
  };
  return { ...change, draft, isTouched: touched.clocks !== null || touched.appliesToOpen, edit };
}

/** The api names a limit `clocks[0].duration.amount`, or `clocks.0.duration.amount` where its shape is wrong. */
const isAbout = (field: string, index: number): boolean => /^clocks[[.](\d+)/.exec(field)?.[1] === String(index);

/** The limits, whom they apply to, and what they would move before they are applied. */
export function PolicyForm(props: Props) {
  const { t } = useLanguage();
  const isAdmin = useUser().role === 'admin';
  const change = useChange(props);
  const { edit, preview, apply } = change;
  const { clocks } = change.draft;
  const fields = preview.error instanceof ApiProblem ? preview.error.fields : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    preview.mutate();
  };
  return (
    <>
      <Said text={apply.data ? t(words.applied, { version: apply.data.version }) : ''} />
      <form className="tg-form" onSubmit={submit}>
        <div className="of-limits">
          {clocks.map((clock, index) => (
            <Limit
              key={clock.clock}
              limit={clock}
              disabled={!isAdmin}
              problems={fields.filter(({ field }) => isAbout(field, index))}
              change={(patch) => edit({ clocks: clocks.map((one, at) => (at === index ? { ...one, ...patch } : one)) })}
            />
          ))}
        </div>
        {isAdmin && <ToPreview change={change} />}
      </form>
      <Effect of={change} />
    </>
  );
}

/** Whether what is open moves too, and the button that shows what would. */
function ToPreview({ change: { draft, edit, preview, isTouched, reload } }: { change: ReturnType<typeof useChange> }) {
  const { t } = useLanguage();
  const fields = preview.error instanceof ApiProblem ? preview.error.fields : [];
  const ofNoLimit = fields.filter(({ field }) => !draft.clocks.some((_clock, index) => isAbout(field, index)));
  return (
    <>
      <Checkbox
        label={t(words.appliesToOpen)}
        description={t(words.appliesToOpenHint)}
        checked={draft.appliesToOpen}
        onChange={(event) => edit({ appliesToOpen: event.currentTarget.checked })}
      />
      {preview.error && (
        <SaveProblem error={preview.error} reload={reload}>
          {ofNoLimit.map(({ field, message }) => (
            <p key={field}>{message}</p>
          ))}
        </SaveProblem>
      )}
      {!preview.data && (
        <div>
          <Button type="submit" loading={preview.isPending} disabled={!isTouched}>
            {t(texts.calendars.preview)}
          </Button>
        </div>
      )}
    </>
  );
}
