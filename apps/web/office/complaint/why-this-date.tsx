import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import { useOpds } from '../api/reference-queries';
import type { Complaint, Deadline, ExplainedDeadline } from '../api/types';
import { texts, useLanguage } from '../text/language';

/** Read once the explanation is opened; whatever changes the complaint makes it stale. */
function useExplanation(complaint: Complaint, wanted: boolean) {
  const { number, version } = complaint;
  return useQuery({
    queryKey: [...keys.complaint(number), 'deadlines', version],
    enabled: wanted,
    queryFn: () => dataOf(api.GET('/api/v1/complaints/{number}/deadlines', { params: { path: { number } } })),
  });
}

/** What counted, what didn't and why, and who held the complaint meanwhile. */
export function WhyThisDate({ complaint, deadline }: { complaint: Complaint; deadline: Deadline }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const { data, isError } = useExplanation(complaint, open);
  const explained = data?.items.find(({ clock, cycle }) => clock === deadline.clock && cycle === deadline.cycle);
  return (
    <details className="of-why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(texts.complaint.why)}</summary>
      {isError && <p className="tg-soft tg-small">{t(texts.complaint.whyFailed)}</p>}
      {explained && <Segments segments={explained.segments} />}
      {explained && <HeldBy heldBy={explained.heldBy} />}
    </details>
  );
}

function Segments({ segments }: Pick<ExplainedDeadline, 'segments'>) {
  return (
    <ol className="tg-segments">
      {segments.map(({ from, counts, workingDay, label }) => (
        <li key={from} className="tg-segments__item" data-counts={counts}>
          {workingDay !== null && <span className="tg-segments__day">{workingDay}</span>}
          <span>{label}</span>
        </li>
      ))}
    </ol>
  );
}

const HOUR = 3600;

function HeldBy({ heldBy }: Pick<ExplainedDeadline, 'heldBy'>) {
  const { t, lang } = useLanguage();
  const opds = useOpds();
  if (heldBy.length === 0) return null;
  const hours = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  const nameOf = (code: string | null): string =>
    code === null ? t(texts.complaint.verifierHeld) : (opds.data?.find((opd) => opd.code === code)?.shortName ?? code);
  return (
    <p className="tg-small">
      <strong>{t(texts.complaint.heldBy)}</strong>{' '}
      {heldBy
        .map(({ opd, countedSeconds }) =>
          t(texts.complaint.held, { opd: nameOf(opd), hours: hours.format(countedSeconds / HOUR) }),
        )
        .join(' · ')}
    </p>
  );
}
