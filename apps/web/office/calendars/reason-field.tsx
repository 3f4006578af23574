import { Textarea } from '@mantine/core';
import { texts, useLanguage } from '../text/language';

const SHORTEST = 3;

/** Why limits or calendars are changed; it stands in their history. */
export function ReasonField({ value, change }: { value: string; change: (value: string) => void }) {
  const { t } = useLanguage();
  return (
    <Textarea
      label={t(texts.calendars.reason)}
      description={t(texts.calendars.reasonHint)}
      required
      minLength={SHORTEST}
      maxLength={500}
      autosize
      minRows={2}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

export const isReason = (value: string): boolean => value.trim().length >= SHORTEST;
