import { Button, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAreas, useOpds } from '../api/reference-queries';
import { texts, useLanguage } from '../text/language';
import type { AssessedUnits } from './queries';

const words = texts.score;
type Unit = AssessedUnits['units'][number];
const nothing = { name: '', opdCode: '', areas: [] as string[] };

/** A unit below an OPD, such as a puskesmas: whose complaints are its own says its districts. */
export function AddPart({ taken, add }: { taken: Unit[]; add: (unit: Unit) => void }) {
  const { t } = useLanguage();
  const opds = useOpds().data ?? [];
  const districts = (useAreas().data ?? []).filter(({ kind }) => kind === 'kecamatan');
  const [part, setPart] = useState(nothing);
  const code = codeOf(part.name);
  const complete = code !== '' && part.opdCode !== '' && part.areas.length > 0;
  return (
    <details className="of-self">
      <summary>{t(words.addPart)}</summary>
      <div className="tg-stack">
        <div className="of-choice">
          <TextInput
            label={t(words.partName)}
            maxLength={120}
            value={part.name}
            onChange={(event) => setPart({ ...part, name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t(words.opd)}
            value={part.opdCode}
            data={[{ value: '', label: '–' }, ...opds.map((opd) => ({ value: opd.code, label: opd.name }))]}
            onChange={(event) => setPart({ ...part, opdCode: event.currentTarget.value })}
          />
          <MultiSelect
            label={t(words.partAreas)}
            data={districts.map((area) => ({ value: area.code, label: area.name }))}
            value={part.areas}
            searchable
            onChange={(areas) => setPart({ ...part, areas })}
          />
        </div>
        <div>
          <Button
            variant="default"
            disabled={!complete || taken.some((unit) => unit.code === code)}
            onClick={() => {
              add({ ...part, code, name: part.name.trim(), weight: 1 });
              setPart(nothing);
            }}
          >
            {t(words.add)}
          </Button>
        </div>
      </div>
    </details>
  );
}

/** `puskesmas-limpung` of "Puskesmas Limpung". */
const codeOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
