import { NumberInput, Select } from '@mantine/core';
import { useLanguage, words } from '../text/language';
import type { Duration } from './queries';

const units = Object.keys(words.unit) as Duration['unit'][];

interface AmountProps {
  amountLabel: string;
  unitLabel: string;
  value: Duration;
  error?: string | undefined;
  change: (value: Duration) => void;
}

/** A length of time: how many, and of what. */
export function Amount({ amountLabel, unitLabel, value: { amount, unit }, error, change }: AmountProps) {
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
