import type { Escalation } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { EscalationCard } from './escalation-card';
import { mattersOf } from './matters';
import { useEscalations } from './queries';

/** Nothing at all where nothing was escalated: most complaints never are. */
export function EscalationsOfComplaint({ number, now }: { number: string; now: Date }) {
  const { t } = useLanguage();
  const found = useEscalations({ complaint: number, state: 'all' });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  const ended = items.filter(isPast);
  return (
    <section className="tg-card" aria-labelledby="escalations">
      <h2 className="of-heading" id="escalations">
        {t(texts.escalation.ofComplaint)}
      </h2>
      <Matters escalations={items.filter((one) => !isPast(one))} now={now} />
      {ended.length > 0 && (
        <details className="of-past" open={ended.length === items.length}>
          <summary>{t(texts.escalation.ended, { n: ended.length })}</summary>
          <Matters escalations={ended} now={now} />
        </details>
      )}
    </section>
  );
}

/** Climbed or over: who answered and what stays in sight. */
const isPast = ({ state }: Escalation): boolean => state === 'climbed' || state === 'closed';

function Matters({ escalations, now }: { escalations: Escalation[]; now: Date }) {
  return (
    <ul className="of-listed">
      {mattersOf(escalations).map((matter) => (
        <EscalationCard key={matter[0].id} matter={matter} now={now} withinComplaint />
      ))}
    </ul>
  );
}
