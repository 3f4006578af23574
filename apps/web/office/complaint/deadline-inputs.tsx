import { Select, TextInput } from '@mantine/core';
import type { Complaint } from '../api/types';
import { dateInShort, dayInWords } from '../calendars/days';
import { usePauseReasons } from '../decisions/queries';
import { texts, useLanguage } from '../text/language';
import { localDay } from '../time/jakarta';
import { useNow } from '../time/now';
import type { FieldProps } from './field-props';

const words = texts.decisions;

export function PauseReasonSelect({ change, value, ...rest }: FieldProps) {
  const { t } = useLanguage();
  const reasons = usePauseReasons();
  return (
    <Select
      {...rest}
      placeholder={t(texts.form.choose)}
      data={(reasons.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      value={value || null}
      onChange={(code) => change(code ?? '')}
    />
  );
}

type Allowance = Complaint['pauseAllowance'];

/** Says how much of the cap is left, and what happens beyond it as soon as such a day is chosen. */
export function PauseDay({ change, allowance, ...rest }: FieldProps & { allowance: Allowance }) {
  const left = useAllowanceInWords();
  const today = localDay(useNow());
  return (
    <TextInput
      {...rest}
      type="date"
      min={today}
      description={allowance ? left(allowance, rest.value) : undefined}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

function useAllowanceInWords(): (allowance: NonNullable<Allowance>, day: string) => string {
  const { t, word, lang } = useLanguage();
  return ({ until, cap, left }, day) => {
    const capInWords = `${cap.amount} ${word('unit', cap.unit)}`;
    if (until === null) return t(words.allowanceNone, { cap: capInWords });
    const lastDay = dayInWords(until, lang);
    if (day > until) return t(words.overAllowance, { until: lastDay });
    const leftInWords = `${left.amount} ${word('unit', left.unit)}`;
    return t(words.allowance, { until: lastDay, left: leftInWords, cap: capInWords });
  };
}

/** Days off within the days that may be chosen are refused by the api, which knows the calendar. */
export function ExtensionDay({ change, complaint, ...rest }: FieldProps & { complaint: Complaint }) {
  const { t, lang } = useLanguage();
  const { extensionDays: days, pause } = complaint;
  const within = days && { from: dateInShort(days.from, lang), until: dateInShort(days.until, lang) };
  const hints = [...(within ? [t(words.newDayHint, within)] : []), ...(pause ? [t(words.endsPause)] : [])];
  return (
    <TextInput
      {...rest}
      type="date"
      min={days?.from}
      max={days?.until}
      description={hints.join(' ')}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
