import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { texts, useLanguage } from '../text/language';
import { dayInWords } from './days';
import type { Holiday } from './queries';

const { calendars } = texts;
const blank = { date: '', name: '', decree: '' };

interface Props {
  days: readonly Holiday[];
  disabled: boolean;
  change: (days: Holiday[]) => void;
}

/** The days off of one calendar alone. */
export function LocalDays({ days, disabled, change }: Props) {
  const { t, lang } = useLanguage();
  const [draft, setDraft] = useState(blank);
  const complete = draft.date !== '' && draft.name.trim() !== '';
  const add = () => {
    const day: Holiday = { ...draft, name: draft.name.trim(), decree: draft.decree.trim(), kind: 'libur_daerah' };
    change([...days.filter(({ date }) => date !== day.date), day].sort((a, b) => a.date.localeCompare(b.date)));
    setDraft(blank);
  };
  const field = (name: keyof typeof blank, label: string, type = 'text') => (
    <TextInput
      type={type}
      label={label}
      maxLength={type === 'text' ? 200 : undefined}
      value={draft[name]}
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className="tg-card tg-card--flat of-hours" disabled={disabled}>
      <legend className="of-subheading">{t(calendars.localDays)}</legend>
      <p className="tg-soft">{t(calendars.localDaysHint)}</p>
      <ul className="of-named-days">
        {days.map((day) => (
          <li key={day.date}>
            {dayInWords(day.date, lang)}: {day.name} {day.decree && <span className="tg-soft">({day.decree})</span>}
            {!disabled && (
              <Button
                variant="subtle"
                aria-label={t(calendars.removeDay, { date: dayInWords(day.date, lang) })}
                onClick={() => change(days.filter(({ date }) => date !== day.date))}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        <div className="of-hours__dates">
          {field('date', t(calendars.date), 'date')}
          {field('name', t(calendars.dayName))}
          {field('decree', t(calendars.basis))}
          <div>
            <Button variant="default" disabled={!complete} onClick={add}>
              {t(calendars.addDay)}
            </Button>
          </div>
        </div>
      )}
    </fieldset>
  );
}
