import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { keys } from '../api/queries';
import type { Absence } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { NextPage } from '../ui/more';
import { Failure, Loading, ProblemNotice } from '../ui/states';
import { useDays } from './days';
import { useAbsences } from './queries';

const words = texts.escalation;

/** Absences that aren't over yet: of one account, or of all that the reader may see. */
export function AbsenceList({ username, from }: { username: string | null; from: string }) {
  const { t } = useLanguage();
  const absences = useAbsences(username, from);
  const items = absences.data?.pages.flatMap((page) => page.items) ?? [];
  if (absences.isPending) return <Loading />;
  if (absences.isError) return <Failure error={absences.error} retry={() => void absences.refetch()} />;
  if (items.length === 0) return <p className="tg-soft tg-small">{t(words.noAbsences)}</p>;
  return (
    <>
      <ul className="of-listed">
        {items.map((absence) => (
          <Entry key={absence.id} absence={absence} named={username === null} />
        ))}
      </ul>
      <NextPage query={absences} />
    </>
  );
}

function Entry({ absence, named }: { absence: Absence; named: boolean }) {
  const { t } = useLanguage();
  const user = useUser();
  const days = useDays();
  const cache = useQueryClient();
  const { id, version } = absence;
  const remove = useMutation({
    mutationFn: () =>
      api.DELETE('/api/v1/absences/{id}', { params: { path: { id } }, headers: { 'If-Match': `"${version}"` } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.reference('absences') }),
  });
  const period = days(absence.from, absence.until);
  const acting = absence.actingName === null ? t(words.actingNobody) : t(words.acting, { name: absence.actingName });
  const editable = user.role === 'admin' || user.role === 'opd_head' || absence.username === user.username;
  return (
    <li>
      <div className="tg-cluster tg-cluster--between">
        <div>
          {named && (
            <p>
              <strong>{absence.name}</strong> <span className="tg-soft tg-small">{absence.username}</span>
            </p>
          )}
          <p>{period}</p>
          <p className="tg-soft tg-small">{acting}</p>
        </div>
        {editable && user.role !== 'auditor' && (
          <Button
            variant="subtle"
            loading={remove.isPending}
            aria-label={t(words.removeOf, { name: period })}
            onClick={() => remove.mutate()}
          >
            {t(words.remove)}
          </Button>
        )}
      </div>
      {remove.error && <ProblemNotice error={remove.error} />}
    </li>
  );
}
