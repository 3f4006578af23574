import type { Complaint } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { dateInWords } from '../time/jakarta';
import { Moment } from '../ui/marks';

/** What the citizen wrote, as it was written. */
export function Report({ complaint }: { complaint: Complaint }) {
  const { t, word, lang } = useLanguage();
  const { location } = complaint;
  return (
    <section className="tg-card" aria-labelledby="report">
      <h2 className="of-heading" id="report">
        {t(texts.complaint.description)}
      </h2>
      <p className="tg-prose">{complaint.description}</p>
      <dl className="tg-facts tg-facts--wide">
        <dt>{t(texts.complaint.filedAt)}</dt>
        <dd>
          <Moment at={complaint.filedAt} /> · {word('kind', complaint.kind)}
        </dd>
        {complaint.occurredOn && (
          <>
            <dt>{t(texts.complaint.occurredOn)}</dt>
            <dd>{dateInWords(new Date(`${complaint.occurredOn}T12:00:00+07:00`), lang)}</dd>
          </>
        )}
        <dt>{t(texts.complaint.category)}</dt>
        <dd>{complaint.category?.name ?? t(texts.inbox.noCategory)}</dd>
        <dt>{t(texts.complaint.location)}</dt>
        <dd>{location ? <Place location={location} /> : t(texts.complaint.noLocation)}</dd>
      </dl>
      <Attachments complaint={complaint} />
    </section>
  );
}

function Place({ location }: { location: NonNullable<Complaint['location']> }) {
  const { t } = useLanguage();
  const words = [location.address, location.areaName].filter(Boolean).join(', ');
  const hasPoint = location.latitude !== null && location.longitude !== null;
  return (
    <>
      {words && <div>{words}</div>}
      {hasPoint && (
        <div className="tg-soft tg-small">
          {t(texts.complaint.map)}: {location.latitude}, {location.longitude}
        </div>
      )}
    </>
  );
}

const KILOBYTE = 1024;

function Attachments({ complaint }: { complaint: Complaint }) {
  const { t } = useLanguage();
  if (complaint.attachments.length === 0) return null;
  return (
    <div className="tg-stack tg-stack--tight">
      <h3 className="of-subheading">{t(texts.complaint.attachments)}</h3>
      <ul className="of-files">
        {complaint.attachments.map((file) => (
          <li key={file.id}>
            <a href={file.url} target="_blank" rel="noreferrer">
              {file.mediaType.startsWith('image/') && <img src={file.url} alt="" loading="lazy" />}
              <span>
                {file.fileName}{' '}
                <span className="tg-soft tg-small">({Math.max(1, Math.round(file.size / KILOBYTE))} KB)</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
