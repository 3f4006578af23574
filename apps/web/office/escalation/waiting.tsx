import { useState } from 'react';
import { Link } from 'react-router';
import { texts, useLanguage } from '../text/language';
import { Said } from '../ui/said';
import { EscalationCard } from './escalation-card';
import { mattersOf } from './matters';
import { useEscalations } from './queries';

const words = texts.escalation;

/**
 * On the page the office opens with: the first that waits for the reader's own answer, so that what is due next stays in sight
 * below it; answered, the next one takes its place. Nothing at all where nothing waits.
 */
export function WaitingForReader({ now }: { now: Date }) {
  const { t } = useLanguage();
  const [said, setSaid] = useState('');
  const found = useEscalations({ state: 'open', mine: true, limit: 25 });
  const [first, ...more] = mattersOf(found.data?.pages[0]?.items ?? []);
  return (
    <>
      {said && <Said text={said} />}
      {first && (
        <section className="tg-card" aria-labelledby="waiting">
          <h2 className="of-heading" id="waiting">
            {t(words.waiting)}
          </h2>
          <ul className="of-listed">
            <EscalationCard
              key={first[0].id}
              matter={first}
              now={now}
              primary
              acknowledged={({ complaint }) => setSaid(t(words.acknowledged, { number: complaint }))}
            />
          </ul>
          {(more.length > 0 || found.hasNextPage) && <Link to="/eskalasi">{t(words.moreWaiting)}</Link>}
        </section>
      )}
    </>
  );
}
