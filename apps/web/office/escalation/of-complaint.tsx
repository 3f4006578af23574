import { texts, useLanguage } from '../text/language';
import { EscalationCard } from './escalation-card';
import { useEscalations } from './queries';

/** Nothing at all where nothing was escalated: most complaints never are. */
export function EscalationsOfComplaint({ number, now }: { number: string; now: Date }) {
  const { t } = useLanguage();
  const found = useEscalations({ complaint: number, state: 'all' });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section className="tg-card" aria-labelledby="escalations">
      <h2 className="of-heading" id="escalations">
        {t(texts.escalation.ofComplaint)}
      </h2>
      <ul className="of-listed">
        {items.map((escalation) => (
          <EscalationCard key={escalation.id} escalation={escalation} now={now} withinComplaint />
        ))}
      </ul>
    </section>
  );
}
