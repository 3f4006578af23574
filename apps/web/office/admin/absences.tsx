import { AbsenceForm } from '../escalation/absence-form';
import { AbsenceList } from '../escalation/absence-list';
import { useUser } from '../session/signed-in';
import { localDay } from '../time/jakarta';
import { useNow } from '../time/now';

/** Everybody's absences that aren't over; an administrator enters them for others. */
export function AbsencesOfAll() {
  const today = localDay(useNow());
  const { role } = useUser();
  return (
    <>
      <AbsenceList username={null} from={today} />
      {role === 'admin' && <AbsenceForm today={today} forAnybody />}
    </>
  );
}
