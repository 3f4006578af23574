import { Button, MultiSelect, NumberInput } from '@mantine/core';
import { texts, useLanguage, words as codes } from '../text/language';
import { Amount } from './amount';
import type { ClockLimit, Duration } from './queries';

const words = texts.policies;
type Step = NonNullable<ClockLimit['milestones']>[number];
type Audience = NonNullable<Step['audience']>[number];
/** The reporter is told by other messages. */
const posts = Object.keys(codes.post) as Audience[];

/** What the api takes at most. */
const MOST = 12;
const LIMIT = 100;
/** What a post has where the step names nothing. */
const DEFAULT_ACKNOWLEDGE: Duration = { amount: 8, unit: 'working_hours' };

export interface Problem {
  field: string;
  message: string;
}

interface Props {
  steps: readonly Step[];
  disabled: boolean;
  problems: readonly Problem[];
  change: (steps: Step[]) => void;
}

/** A step after all that are there. */
function nextAfter(steps: readonly Step[]): Duration {
  const days = steps.map(({ after }) => (after?.unit === 'working_days' ? after.amount : 0));
  return { amount: Math.max(0, ...days) + 3, unit: 'working_days' };
}

/** The api names a step `clocks[0].milestones[2].percent`, or with dots where its shape is wrong. */
const isAbout = (field: string, index: number): boolean => /milestones[[.](\d+)/.exec(field)?.[1] === String(index);

/** Who hears of it when: "80 %: pejabat penghubung, kepala OPD". */
export function Ladder({ steps, disabled, problems, change }: Props) {
  const { t } = useLanguage();
  const put = (index: number, patch: Step) =>
    change(steps.map((step, at) => (at === index ? { ...step, ...patch } : step)));
  const remove = (index: number) => change(steps.filter((_step, at) => at !== index));
  const add = (when: Pick<Step, 'percent' | 'after'>) => change([...steps, { ...when, audience: ['officer'] }]);
  return (
    <details className="of-limit__milestones" open={problems.length > 0 || undefined}>
      <summary>{t(words.milestones)}</summary>
      <ol className="of-ladder">
        {steps.map((step, index) => (
          <li key={index}>
            <LadderStep
              step={step}
              disabled={disabled}
              problem={problems.find(({ field }) => isAbout(field, index))?.message}
              change={(patch) => put(index, patch)}
              remove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      {!disabled && steps.length < MOST && (
        <div className="tg-cluster">
          <Button variant="default" onClick={() => add({ percent: 50 })}>
            {t(words.addReminder)}
          </Button>
          <Button variant="default" onClick={() => add({ after: nextAfter(steps) })}>
            {t(words.addEscalation)}
          </Button>
        </div>
      )}
    </details>
  );
}

interface StepProps {
  step: Step;
  disabled: boolean;
  problem: string | undefined;
  change: (patch: Step) => void;
  remove: () => void;
}

function LadderStep({ step, disabled, problem, change, remove }: StepProps) {
  const { t, word } = useLanguage();
  const { percent, after, audience = [], acknowledgeWithin = DEFAULT_ACKNOWLEDGE } = step;
  const isLimit = !after && percent === LIMIT;
  return (
    <fieldset className="tg-field of-ladder__step" disabled={disabled}>
      <legend>
        {after
          ? t(words.after, { amount: after.amount, unit: word('unit', after.unit) })
          : t(words.atPercent, { percent: percent ?? LIMIT })}
        {isLimit && ` · ${t(words.breach)}`}
      </legend>
      {problem && (
        <p className="tg-field__error of-ladder__wide" role="alert">
          {problem}
        </p>
      )}
      {!isLimit && <When step={step} change={change} />}
      <MultiSelect
        className="of-ladder__wide"
        label={t(words.audience)}
        data={posts.map((post) => ({ value: post, label: word('audience', post) }))}
        value={audience}
        onChange={(chosen) => change({ audience: posts.filter((post) => chosen.includes(post)) })}
      />
      {(after ?? isLimit) && (
        <Amount
          amountLabel={t(words.acknowledgeWithin)}
          unitLabel={t(texts.admin.unit)}
          value={acknowledgeWithin}
          change={(value) => change({ acknowledgeWithin: value })}
        />
      )}
      {!isLimit && !disabled && (
        <div>
          <Button variant="subtle" onClick={remove}>
            {t(words.removeStep)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** So much of the limit, or so long after it. */
function When({ step: { percent, after }, change }: Pick<StepProps, 'step' | 'change'>) {
  const { t } = useLanguage();
  if (after) {
    return (
      <Amount
        amountLabel={t(words.afterLimit)}
        unitLabel={t(texts.admin.unit)}
        value={after}
        change={(value) => change({ after: value })}
      />
    );
  }
  return (
    <NumberInput
      label={t(words.percentOfLimit)}
      size="md"
      hideControls
      min={1}
      max={LIMIT - 1}
      allowDecimal={false}
      value={percent ?? ''}
      onChange={(value) => {
        if (typeof value === 'number') change({ percent: value });
      }}
    />
  );
}
