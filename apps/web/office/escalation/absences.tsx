import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { localDay } from '../time/jakarta';
import { AbsenceForm } from './absence-form';
import { AbsenceList } from './absence-list';

const words = texts.escalation;

/** The reader's own absence; a head also sees those of the OPD. */
export function Absences({ now }: { now: Date }) {
  const { t } = useLanguage();
  const user = useUser();
  const today = localDay(now);
  return (
    <section className="tg-card" aria-labelledby="absence">
      <h2 className="of-heading" id="absence">
        {t(words.ownAbsence)}
      </h2>
      <p className="tg-soft tg-small">{t(words.absenceLead)}</p>
      <AbsenceList username={user.username} from={today} />
      <AbsenceForm today={today} />
      {user.role === 'opd_head' && (
        <>
          <h3>{t(words.opdAbsences)}</h3>
          <AbsenceList username={null} from={today} />
        </>
      )}
    </section>
  );
}
