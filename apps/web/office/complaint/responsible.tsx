import { Link } from 'react-router';
import { useOpds } from '../api/reference-queries';
import type { Complaint } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { useReasonInWords } from './reason-words';
import { Signs } from './signs';

/** After one of these the reasons of filing no longer say whose it is. */
const decidesOpd = ['assigned', 'returned'];

/** Who is responsible, and why the system thought so. */
export function Responsible({ complaint }: { complaint: Complaint }) {
  const { t, word } = useLanguage();
  const { routing } = complaint;
  const reasonInWords = useReasonInWords();
  const opds = useOpds();
  const nameOf = (code: string) => opds.data?.find((opd) => opd.code === code)?.name ?? code;
  const last = complaint.events.findLast(({ type }) => decidesOpd.includes(type));
  return (
    <section className="tg-card" aria-labelledby="routing">
      <h2 className="of-heading" id="routing">
        {complaint.opd?.name ?? t(texts.inbox.noOpd)}
      </h2>
      <p>
        {t(texts.complaint.officer)}: {complaint.officer?.name ?? t(texts.complaint.noOfficer)}
      </p>
      {last?.type === 'returned' && (
        <p>
          {t(texts.complaint.sentBack)}
          {routing.proposedOpdCode && `: ${t(texts.complaint.proposedOpd, { name: nameOf(routing.proposedOpdCode) })}`}
        </p>
      )}
      <Signs signals={routing.signals} />
      <div className="tg-small tg-stack tg-stack--tight">
        <p className="tg-soft">
          {t(last ? texts.complaint.routingAtFiling : texts.complaint.routing)}: {word('routing', routing.method)} ·{' '}
          {t(texts.complaint.confidence, { percent: Math.round(routing.confidence * 100) })}
        </p>
        <ul className="of-reasons">
          {routing.reasons.map((reason) => (
            <li key={reason}>{reasonInWords(reason)}</li>
          ))}
        </ul>
        <Similar similar={routing.similar} nameOf={nameOf} />
        {routing.method === 'manual' && routing.candidates.length > 0 && (
          <>
            <p className="tg-soft">{t(texts.complaint.candidates)}</p>
            <ol className="of-reasons">
              {routing.candidates.map(({ opdCode, confidence, reasons }) => (
                <li key={opdCode}>
                  {nameOf(opdCode)} · {t(texts.complaint.confidence, { percent: Math.round(confidence * 100) })}
                  {reasons.length > 0 && ` · ${reasons.map(reasonInWords).join(', ')}`}
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </section>
  );
}

/** Past reports that read like this one, as another reason; a number only where this reader may open it. */
function Similar({ similar, nameOf }: { similar: Complaint['routing']['similar']; nameOf: (code: string) => string }) {
  const { t } = useLanguage();
  if (similar.length === 0) return null;
  return (
    <ul className="of-reasons">
      {similar.map(({ number, opdCode, similarity }, place) => (
        <li key={number ?? place}>
          {number === null ? (
            t(texts.learning.similarHidden, { opd: nameOf(opdCode) })
          ) : (
            <Link to={`/laporan/${number}`}>{t(texts.learning.similar, { number, opd: nameOf(opdCode) })}</Link>
          )}{' '}
          ({Math.round(similarity * 100)} %)
        </li>
      ))}
    </ul>
  );
}
