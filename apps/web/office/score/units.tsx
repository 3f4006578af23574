import { Button, NativeSelect, NumberInput, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useOpds } from '../api/reference-queries';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { momentShort } from '../time/jakarta';
import { Said } from '../ui/said';
import { SaveProblem } from '../ui/save-problem';
import { Empty, Failure, Loading } from '../ui/states';
import { AddPart } from './add-part';
import { Compared } from './compared';
import { useNumbers } from './numbers';
import {
  useAssessedUnits,
  usePreviewUnits,
  useScoreOf,
  useSetUnits,
  type AssessedUnits,
  type Choice,
  type ChosenUnits,
  type UnitsPreview,
} from './queries';

const words = texts.score;
type Unit = AssessedUnits['units'][number];

/** Whom the score is about. Administrators choose, and see what it would change before they save. */
export function UnitsSection({ choice }: { choice: Choice }) {
  const { t } = useLanguage();
  const { role } = useUser();
  const ofYear = useScoreOf({ ...choice, unit: '' });
  const code = choice.instrument || (ofYear.data?.instrument ?? '');
  const units = useAssessedUnits(code);
  const [said, setSaid] = useState('');
  if (ofYear.isError) return <Failure error={ofYear.error} retry={() => void ofYear.refetch()} />;
  if (units.isError) return <Failure error={units.error} retry={() => void units.refetch()} />;
  if (units.isPending) return <Loading />;
  return (
    <div className="of-score-board">
      <section className="tg-card" aria-labelledby="chosen-units">
        <h2 className="of-heading" id="chosen-units">
          {t(words.chosenUnits)}
        </h2>
        <p className="tg-soft">{t(words.chosenUnitsLead)}</p>
        <Said text={said} />
        {role === 'admin' ? (
          <UnitsForm
            key={units.data.version}
            code={code}
            set={units.data}
            period={choice.period}
            reload={() => units.refetch()}
            said={setSaid}
          />
        ) : (
          <UnitRows units={units.data.units} />
        )}
      </section>
      <Changes changes={units.data.changes} />
    </div>
  );
}

interface FormProps {
  code: string;
  set: AssessedUnits;
  period: string;
  reload: () => Promise<unknown>;
  said: (text: string) => void;
}

function UnitsForm({ code, set, period, reload, said }: FormProps) {
  const { t } = useLanguage();
  const [units, setUnits] = useState(set.units);
  const [manner, setManner] = useState(set.withoutComplaints);
  const [reason, setReason] = useState('');
  const preview = usePreviewUnits(code);
  const save = useSetUnits(code, () => said(t(words.unitsSaved)));
  const change = (next: Unit[]) => {
    preview.reset();
    setUnits(next);
  };
  const chosen = { units: units.map(wishOf), withoutComplaints: manner };
  const error = preview.error ?? save.error;
  return (
    <div className="tg-stack">
      <UnitRows units={units} change={change} />
      <AddOpd taken={units} add={(unit) => change([...units, unit])} />
      <AddPart taken={units} add={(unit) => change([...units, unit])} />
      <Radio.Group
        label={t(words.withoutComplaints)}
        value={manner}
        onChange={(value) => {
          preview.reset();
          setManner(value);
        }}
      >
        <div className="of-checks">
          <Radio value="region" label={t(words.measuredByRegion)} />
          <Radio value="unmeasured" label={t(words.notMeasured)} />
        </div>
      </Radio.Group>
      <div>
        <Button
          variant="default"
          loading={preview.isPending}
          onClick={() => preview.mutate({ ...chosen, ...(period && { period }) })}
        >
          {t(words.tryUnits)}
        </Button>
      </div>
      <div role="status">{preview.data && <Effect preview={preview.data} />}</div>
      {error && <SaveProblem error={error} reload={reload} />}
      {preview.data && (
        <SaveUnits
          reason={reason}
          change={setReason}
          save={() => save.mutate({ ...chosen, reason, version: set.version })}
          isSaving={save.isPending}
        />
      )}
    </div>
  );
}

interface SaveProps {
  reason: string;
  change: (reason: string) => void;
  save: () => void;
  isSaving: boolean;
}

/** Only what was seen is saved, and with its reason. */
function SaveUnits({ reason, change, save, isSaving }: SaveProps) {
  const { t } = useLanguage();
  return (
    <form
      className="tg-stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Textarea
        label={t(words.changeReason)}
        description={t(words.changeReasonHint)}
        aria-required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        value={reason}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={isSaving}>
          {t(words.saveUnits)}
        </Button>
      </div>
    </form>
  );
}

const wishOf = ({ code, name, opdCode, areas, weight }: Unit): ChosenUnits['units'][number] => ({
  ...{ code, weight },
  ...(opdCode !== null && { name, opdCode, areas }),
});

/** Without `change` to read only. */
function UnitRows({ units, change }: { units: Unit[]; change?: (units: Unit[]) => void }) {
  const { t } = useLanguage();
  const numbers = useNumbers();
  const opds = useOpds().data ?? [];
  const nameOf = (code: string) => opds.find((opd) => opd.code === code)?.shortName ?? code;
  if (units.length === 0) return <Empty title={t(words.noUnits)} />;
  return (
    <ul className="of-documents">
      {units.map((unit, place) => (
        <li key={unit.code} className="of-document">
          <div className="of-document__what">
            <span>{unit.name}</span>
            {unit.opdCode !== null && (
              <p className="tg-soft tg-small">{t(words.partOf, { opd: nameOf(unit.opdCode) })}</p>
            )}
          </div>
          {change ? (
            <div className="tg-cluster">
              <span className="tg-soft tg-small" aria-hidden="true">
                {t(words.weightOf)}
              </span>
              <NumberInput
                className="of-weight"
                aria-label={`${t(words.weightOf)}: ${unit.name}`}
                hideControls
                min={0.001}
                max={1000}
                decimalScale={3}
                allowNegative={false}
                value={unit.weight}
                onChange={(value) =>
                  change(units.map((one, at) => (at === place ? { ...one, weight: Number(value) } : one)))
                }
              />
              <Button
                variant="subtle"
                aria-label={t(words.leaveOutOf, { name: unit.name })}
                onClick={() => change(units.filter((one) => one.code !== unit.code))}
              >
                {t(words.leaveOut)}
              </Button>
            </div>
          ) : (
            <span>
              {t(words.weightOf)} {numbers.value(unit.weight)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function AddOpd({ taken, add }: { taken: Unit[]; add: (unit: Unit) => void }) {
  const { t } = useLanguage();
  const opds = (useOpds().data ?? []).filter(({ code, active }) => active && !taken.some((unit) => unit.code === code));
  return (
    <NativeSelect
      label={t(words.addOpd)}
      value=""
      data={[{ value: '', label: '–' }, ...opds.map(({ code, name }) => ({ value: code, label: name }))]}
      onChange={(event) => {
        const found = opds.find(({ code }) => code === event.currentTarget.value);
        if (found) add({ code: found.code, name: found.name, opdCode: null, areas: [], weight: 1 });
      }}
    />
  );
}

function Effect({ preview: { before, after, difference, units } }: { preview: UnitsPreview }) {
  const { t, word } = useLanguage();
  const numbers = useNumbers();
  const scores = { before: numbers.score(before.score), after: numbers.score(after.score) };
  return (
    <div className="of-inset of-score">
      <h3 className="of-subheading">{difference === 0 ? t(words.noDifference, scores) : t(words.answer, scores)}</h3>
      <p className="tg-soft">
        {after.category && `${t(words.category, { category: after.category })} · `}
        {word('opinion', after.opinion)}
      </p>
      <Compared label={t(words.unit)} rows={units} digits="score" />
    </div>
  );
}

function Changes({ changes }: { changes: AssessedUnits['changes'] }) {
  const { t, lang } = useLanguage();
  return (
    <section className="tg-card" aria-labelledby="unit-changes">
      <h2 className="of-heading" id="unit-changes">
        {t(words.unitChanges)}
      </h2>
      {changes.length === 0 && <p className="tg-soft">{t(words.noUnitChanges)}</p>}
      <ul className="of-reasons">
        {changes.map(({ version, by, at, reason, units }) => (
          <li key={version} className="of-reason">
            <p>{t(words.unitChange, { count: units, who: by, when: momentShort(new Date(at), lang), reason })}</p>
            <p className="tg-soft tg-small">{t(words.version, { version })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
