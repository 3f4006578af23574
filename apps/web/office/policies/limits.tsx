import { texts, useLanguage } from '../text/language';
import { Amount } from './amount';
import { Ladder, type Problem } from './ladder';
import type { ClockLimit, Duration } from './queries';

interface Props {
  limit: ClockLimit;
  disabled: boolean;
  /** What the api said of this limit or of something within it. */
  problems: readonly Problem[];
  change: (patch: Partial<Omit<ClockLimit, 'clock'>>) => void;
}

const isOfLadder = (field: string): boolean => field.includes('milestones');

/** What staff may let stand still; the others run on, or stand still while the citizen owes an answer. */
const pausable: readonly ClockLimit['clock'][] = ['first_response', 'resolution'];
/** What the api takes where a policy names none. */
const DEFAULT_CAP: Duration = { amount: 10, unit: 'working_days' };

/** One limit, and the ladder that is climbed while it passes. */
export function Limit({ limit, disabled, problems, change }: Props) {
  const { t, word } = useLanguage();
  const ofLadder = problems.filter(({ field }) => isOfLadder(field));
  const error = problems.find(({ field }) => !isOfLadder(field))?.message;
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
      <Ladder
        steps={limit.milestones ?? []}
        disabled={disabled}
        problems={ofLadder}
        change={(milestones) => change({ milestones })}
      />
    </fieldset>
  );
}
