import type { Complaint } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { dateInWords } from '../time/jakarta';
import { Moment } from '../ui/marks';
import { Files } from './files';

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
          {t(texts.complaint.map)}: {inDegrees(location.latitude)}, {inDegrees(location.longitude)}
        </div>
      )}
    </>
  );
}

/** To about a metre: no telephone knows more. */
const inDegrees = (degrees: number | null): string => degrees?.toFixed(5) ?? '';

/** What the citizen sent along; what came later stands with its step in the history. */
function Attachments({ complaint }: { complaint: Complaint }) {
  const { t } = useLanguage();
  const later = new Set(complaint.events.flatMap((event) => event.attachmentIds));
  const files = complaint.attachments.filter(({ id }) => !later.has(id));
  if (files.length === 0) return null;
  return (
    <div className="tg-stack tg-stack--tight">
      <h3 className="of-subheading">{t(texts.complaint.attachments)}</h3>
      <Files files={files} />
    </div>
  );
}
