import { useState, type ReactNode } from 'react';
import { DownloadButton } from '../exports/download-button';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { useNow } from '../time/now';
import { usePageTitle } from '../ui/page-title';
import { Said } from '../ui/said';
import { Absences } from './absences';
import { EscalationList } from './escalation-list';

const words = texts.escalation;

/** What waits for the reader's own answer comes first, then what waits for others, then what is answered. */
export function EscalationPage() {
  const { t } = useLanguage();
  const now = useNow();
  const { role } = useUser();
  const [said, setSaid] = useState('');
  usePageTitle(t(words.title));
  return (
    <div className="tg-stack tg-stack--loose">
      <div className="of-head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="tg-soft">{t(words.lead)}</p>
        </div>
        <DownloadButton list="escalations" filter={{ state: 'all' }} />
      </div>
      <Said text={said} />
      <div className="of-escalation-page">
        <div className="tg-stack">
          {role !== 'auditor' && (
            <Section id="mine" title={t(words.mine)}>
              <EscalationList
                query={{ state: 'open', mine: true }}
                now={now}
                primary
                empty={<Nothing title={t(words.noneMine)} hint={t(words.noneMineHint)} />}
                acknowledged={({ complaint }) => setSaid(t(words.acknowledged, { number: complaint }))}
              />
            </Section>
          )}
          <Section id="others" title={t(words.others)}>
            <EscalationList
              query={{ state: 'open' }}
              ofOthers
              now={now}
              empty={<Nothing title={t(words.noneOthers)} />}
            />
          </Section>
          <Section id="done" title={t(words.done)}>
            <EscalationList
              query={{ state: 'acknowledged', limit: 10 }}
              now={now}
              empty={<Nothing title={t(words.noneDone)} />}
            />
          </Section>
        </div>
        {role !== 'auditor' && <Absences now={now} />}
      </div>
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="tg-card" aria-labelledby={id}>
      <h2 className="of-heading" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Nothing({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className="tg-soft">
      <p>{title}</p>
      {hint && <p className="tg-small">{hint}</p>}
    </div>
  );
}
