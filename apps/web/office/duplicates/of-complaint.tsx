import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { LoadedComplaint } from '../api/queries';
import type { Duplicates } from '../api/types';
import { GoOn } from '../inbox/queue';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { Flags, Moment, StatusBadge } from '../ui/marks';
import { SaveProblem } from '../ui/save-problem';
import { useDuplicates, useMerge, useUnmerge } from './queries';

const words = texts.duplicates;
const readers = ['verifier', 'supervisor', 'auditor'];

/** What was done, and the two deeds that are done here with one click. */
function useDeeds(loaded: LoadedComplaint) {
  const { t } = useLanguage();
  const { number } = loaded.complaint;
  const [said, setSaid] = useState<{ text: string; isOver: boolean } | null>(null);
  const merge = useMerge();
  const unmerge = useUnmerge();
  const forget = () => {
    merge.reset();
    unmerge.reset();
  };
  const mergeWith = (other: Candidate) => {
    forget();
    const isOver = other.merges === 'this';
    const done = () =>
      setSaid({ text: t(isOver ? words.doneThis : words.doneOther, { number: other.number }), isOver });
    const one =
      other.merges === 'this'
        ? { number, into: other.number, etag: loaded.etag }
        : { number: other.number, into: number };
    merge.mutate(one, { onSuccess: done });
  };
  const separate = (other: string) => {
    forget();
    unmerge.mutate(other, { onSuccess: () => setSaid({ text: t(words.undone, { number: other }), isOver: false }) });
  };
  const busy = merge.isPending || unmerge.isPending;
  return { said, mergeWith, separate, forget, busy, error: merge.error ?? unmerge.error };
}

/** What probably tells of the same matter, merged with one click, and what was merged, separated with one. */
export function DuplicatesOfComplaint({ loaded, reload }: { loaded: LoadedComplaint; reload: () => Promise<unknown> }) {
  const { t } = useLanguage();
  const user = useUser();
  const query = useDuplicates(loaded.complaint.number, readers.includes(user.role));
  const { said, mergeWith, separate, forget, busy, error } = useDeeds(loaded);
  const { candidates = [], merged = [] } = query.data ?? {};
  const mayMerge = user.role === 'verifier';
  return (
    <>
      <Done said={said} />
      {candidates.length > 0 && (
        <section className="tg-card of-alike" aria-labelledby="alike">
          <h2 className="of-heading" id="alike">
            {t(words.title)}
          </h2>
          {mayMerge && <p className="tg-soft tg-small">{t(words.lead)}</p>}
          {error && <SaveProblem conflictIsStale error={error} reload={() => reload().then(forget)} />}
          <ul className="of-alike__list">
            {candidates.map((one) => (
              <Alike key={one.number} one={one} busy={busy} merge={mayMerge ? () => mergeWith(one) : null} />
            ))}
          </ul>
        </section>
      )}
      {candidates.length === 0 && error && <SaveProblem error={error} reload={() => reload().then(forget)} />}
      {merged.length > 0 && (
        <section className="tg-card of-alike" aria-labelledby="merged">
          <h2 className="of-heading" id="merged">
            {t(words.merged)}
          </h2>
          <ul className="of-alike__list">
            {merged.map((one) => (
              <Merged key={one.number} one={one} busy={busy} undo={mayMerge ? () => separate(one.number) : null} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Done({ said }: Pick<ReturnType<typeof useDeeds>, 'said'>) {
  const notice = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its report.
  useEffect(() => {
    if (said && !said.isOver) notice.current?.focus();
  }, [said]);
  return (
    <div role="status" className="of-said">
      {said && (
        <div className="tg-notice" data-tone="success" ref={notice} tabIndex={-1}>
          <div className="tg-stack tg-stack--tight">
            <p>{said.text}</p>
            {said.isOver && <GoOn />}
          </div>
        </div>
      )}
    </div>
  );
}

type Candidate = Duplicates['candidates'][number];

const FAR_METRES = 1000;

function Alike({ one, busy, merge }: { one: Candidate; busy: boolean; merge: (() => void) | null }) {
  const { t, lang } = useLanguage();
  const { number, subject, status, filedAt, affected, likeness, metres, area, opd } = one;
  const kilometres = metres === null ? '' : (metres / FAR_METRES).toLocaleString(lang, { maximumFractionDigits: 1 });
  const facts = [
    t(words.likeness, { percent: Math.round(likeness * 100) }),
    ...(metres === null
      ? []
      : [metres < FAR_METRES ? t(words.metres, { metres }) : t(words.kilometres, { kilometres })]),
    ...(area ? [area] : []),
    ...(opd ? [opd] : []),
    ...(affected > 1 ? [t(words.affected, { count: affected })] : []),
  ];
  return (
    <li className="of-alike__one">
      <p>
        <Link to={`/laporan/${number}`}>{subject}</Link>
      </p>
      <p className="tg-soft tg-small">
        {number} · <Moment at={filedAt} short />
      </p>
      <p className="tg-small">{facts.join(' · ')}</p>
      <div className="tg-cluster">
        <StatusBadge status={status} />
        <Flags of={one} />
      </div>
      {merge && (
        <Button variant="default" fullWidth disabled={busy} onClick={merge}>
          {t(one.merges === 'this' ? words.mergeThis : words.mergeOther, { number })}
        </Button>
      )}
    </li>
  );
}

interface MergedProps {
  one: Duplicates['merged'][number];
  busy: boolean;
  undo: (() => void) | null;
}

function Merged({ one: { number, subject, mergedAt }, busy, undo }: MergedProps) {
  const { t } = useLanguage();
  return (
    <li className="of-alike__one">
      <p>
        <Link to={`/laporan/${number}`}>{subject}</Link>
      </p>
      <p className="tg-soft tg-small">
        {number} · {t(words.mergedAt)} <Moment at={mergedAt} short />
      </p>
      {undo && (
        <div>
          <Button variant="subtle" disabled={busy} aria-label={t(words.undoOf, { number })} onClick={undo}>
            {t(words.undo)}
          </Button>
        </div>
      )}
    </li>
  );
}
