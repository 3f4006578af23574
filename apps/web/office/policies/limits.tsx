import { NumberInput, Select } from '@mantine/core';
import { texts, useLanguage, words as codes } from '../text/language';
import type { ClockLimit, Duration } from './queries';

const words = texts.policies;
type Unit = ClockLimit['duration']['unit'];
type Milestone = NonNullable<ClockLimit['milestones']>[number];
const units = Object.keys(codes.unit) as Unit[];

interface Props {
  limit: ClockLimit;
  disabled: boolean;
  error: string | undefined;
  change: (patch: Partial<Pick<ClockLimit, 'duration' | 'pauseCap'>>) => void;
}

/** What staff may let stand still; the others run on, or stand still while the citizen owes an answer. */
const pausable: readonly ClockLimit['clock'][] = ['first_response', 'resolution'];
/** What the api takes where a policy names none. */
const DEFAULT_CAP: Duration = { amount: 10, unit: 'working_days' };

/** One limit; its milestones go back as they came. */
export function Limit({ limit, disabled, error, change }: Props) {
  const { t, word } = useLanguage();
  return (
    <fieldset className="tg-field of-limit" disabled={disabled}>
      <legend>{word('clock', limit.clock)}</legend>
      <Amount
        amountLabel={t(texts.admin.limit)}
        unitLabel={t(texts.admin.unit)}
        value={limit.duration}
        error={error}
        change={(duration) => change({ duration })}
      />
      {pausable.includes(limit.clock) && (
        <Amount
          amountLabel={t(texts.decisions.cap)}
          unitLabel={t(texts.decisions.capUnit)}
          value={limit.pauseCap ?? DEFAULT_CAP}
          change={(pauseCap) => change({ pauseCap })}
        />
      )}
      <Milestones milestones={limit.milestones ?? []} />
    </fieldset>
  );
}

interface AmountProps {
  amountLabel: string;
  unitLabel: string;
  value: Duration;
  error?: string | undefined;
  change: (value: Duration) => void;
}

function Amount({ amountLabel, unitLabel, value: { amount, unit }, error, change }: AmountProps) {
  const { word } = useLanguage();
  return (
    <>
      <NumberInput
        label={amountLabel}
        size="md"
        hideControls
        min={1}
        allowDecimal={false}
        allowNegative={false}
        value={amount}
        error={error}
        onChange={(value) => {
          if (typeof value === 'number') change({ amount: value, unit });
        }}
      />
      <Select
        label={unitLabel}
        allowDeselect={false}
        data={units.map((one) => ({ value: one, label: word('unit', one) }))}
        value={unit}
        onChange={(value) => {
          const chosen = units.find((one) => one === value);
          if (chosen) change({ amount, unit: chosen });
        }}
      />
    </>
  );
}

/** Who hears of it when: "80 %: pejabat penghubung, kepala OPD". */
function Milestones({ milestones }: { milestones: readonly Milestone[] }) {
  const { t, word } = useLanguage();
  const when = ({ percent, after }: Milestone): string =>
    after
      ? t(words.after, { amount: after.amount, unit: word('unit', after.unit) })
      : t(words.atPercent, { percent: percent ?? 100 });
  return (
    <details className="of-limit__milestones">
      <summary>{t(words.milestones)}</summary>
      <ul className="of-plain-list tg-small">
        {milestones.map((milestone) => (
          <li key={when(milestone)}>
            {when(milestone)}: {(milestone.audience ?? []).map((post) => word('audience', post)).join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
