import { texts, useLanguage } from '../text/language';
import { EscalationList } from './escalation-list';

/** Who hasn't answered, the next to climb first: a supervisor sees whom to call. */
export function StuckEscalations({ now }: { now: Date }) {
  const { t } = useLanguage();
  return (
    <section className="tg-card" aria-labelledby="stuck">
      <h2 className="of-heading" id="stuck">
        {t(texts.escalation.stuck)}
      </h2>
      <EscalationList
        query={{ state: 'open', limit: 3 }}
        now={now}
        empty={<p className="tg-soft">{t(texts.escalation.noneStuck)}</p>}
      />
    </section>
  );
}
