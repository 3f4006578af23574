import type { Complaint } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { useReasonInWords } from './reason-words';

/** Who is responsible, and why the system thought so. */
export function Responsible({ complaint }: { complaint: Complaint }) {
  const { t, word } = useLanguage();
  const { routing } = complaint;
  const reasonInWords = useReasonInWords();
  return (
    <section className="tg-card" aria-labelledby="routing">
      <h2 className="of-heading" id="routing">
        {complaint.opd?.name ?? t(texts.inbox.noOpd)}
      </h2>
      <p>
        {t(texts.complaint.officer)}: {complaint.officer?.name ?? t(texts.complaint.noOfficer)}
      </p>
      <div className="tg-small tg-stack tg-stack--tight">
        <p className="tg-soft">
          {t(texts.complaint.routing)}: {word('routing', routing.method)} ·{' '}
          {t(texts.complaint.confidence, { percent: Math.round(routing.confidence * 100) })}
        </p>
        <ul className="of-reasons">
          {routing.reasons.map((reason) => (
            <li key={reason}>{reasonInWords(reason)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
