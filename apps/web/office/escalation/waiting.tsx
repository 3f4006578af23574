import { useState } from 'react';
import { Link } from 'react-router';
import { texts, useLanguage } from '../text/language';
import { Said } from '../ui/said';
import { EscalationCard } from './escalation-card';
import { useEscalations } from './queries';

const words = texts.escalation;
/** More than that is a list of its own. */
const SHOWN = 3;

/** On the page the office opens with: what waits for the reader's own answer, and nothing at all where nothing does. */
export function WaitingForReader({ now }: { now: Date }) {
  const { t } = useLanguage();
  const [said, setSaid] = useState('');
  const found = useEscalations({ state: 'open', mine: true, limit: SHOWN });
  const items = found.data?.pages[0]?.items ?? [];
  return (
    <>
      {said && <Said text={said} />}
      {items.length > 0 && (
        <section className="tg-card" aria-labelledby="waiting">
          <h2 className="of-heading" id="waiting">
            {t(words.waiting)}
          </h2>
          <ul className="of-escalations">
            {items.map((escalation, index) => (
              <EscalationCard
                key={escalation.id}
                escalation={escalation}
                now={now}
                primary={index === 0}
                acknowledged={({ complaint }) => setSaid(t(words.acknowledged, { number: complaint }))}
              />
            ))}
          </ul>
          {found.hasNextPage && <Link to="/eskalasi">{t(words.allWaiting)}</Link>}
        </section>
      )}
    </>
  );
}
