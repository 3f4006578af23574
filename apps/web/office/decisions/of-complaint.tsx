import { useState } from 'react';
import type { Complaint } from '../api/types';
import { dayInWords } from '../calendars/days';
import { texts, useLanguage } from '../text/language';
import { sentence } from '../text/sentence';
import { momentInWords } from '../time/jakarta';
import { RequestCard } from './request-card';

const words = texts.decisions;

/** The pause under way, and what waits for a decision; nothing where there is neither. */
export function RequestsOfComplaint({ complaint }: { complaint: Complaint }) {
  const { t } = useLanguage();
  const [said, setSaid] = useState('');
  const { number, pause } = complaint;
  const pending = complaint.requests.filter(({ status }) => status === 'pending');
  const decidable = pending.some((request) => request.decidable);
  return (
    <>
      <div role="status" className="of-said">
        {said && (
          <div className="tg-notice" data-tone="success">
            <p>{said}</p>
          </div>
        )}
      </div>
      {pause && <Paused pause={pause} />}
      {pending.length > 0 && (
        <section className="tg-card" aria-labelledby="requests">
          <h2 className="of-heading" id="requests">
            {t(decidable ? words.mine : words.waiting)}
          </h2>
          <ul className="of-listed">
            {pending.map((request) => (
              <RequestCard key={request.id} request={request} number={number} decided={setSaid} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Paused({ pause }: { pause: NonNullable<Complaint['pause']> }) {
  const { t, lang } = useLanguage();
  return (
    <div className="tg-notice" data-tone="info">
      <div>
        <p className="tg-notice__title">{t(words.pausedTitle, { until: dayInWords(pause.until, lang) })}</p>
        <p>
          {t(words.pausedReason, {
            reason: sentence(pause.reason.name),
            resumes: momentInWords(new Date(pause.resumesAt), lang),
          })}
        </p>
      </div>
    </div>
  );
}
