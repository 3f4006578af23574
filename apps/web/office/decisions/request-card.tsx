import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DeadlineRequest, ListedRequest } from '../api/types';
import { dayInWords } from '../calendars/days';
import { texts, useLanguage } from '../text/language';
import { Moment } from '../ui/marks';
import { DecisionForm } from './decision-form';

const words = texts.decisions;

interface Props {
  request: DeadlineRequest | ListedRequest;
  /** The complaint's, for the decision. */
  number: string;
  decided: (said: string) => void;
}

/** One wish: what is asked, what the citizen will read, who asked, and whose word it waits for. */
export function RequestCard({ request, number, decided }: Props) {
  const { t } = useLanguage();
  const [choice, setChoice] = useState<'approve' | 'refuse' | null>(null);
  return (
    <li data-decidable={request.decidable || undefined}>
      {'complaint' in request && (
        <p>
          <Link to={`/laporan/${number}`}>{request.subject}</Link>{' '}
          <span className="tg-soft tg-small">
            {number} · {request.opd.name}
          </span>
        </p>
      )}
      <Asked request={request} />
      <blockquote className="of-quoted tg-prose">{request.text}</blockquote>
      <p className="tg-soft tg-small">
        {t(words.asked, { name: request.requestedBy })} · <Moment at={request.requestedAt} />
      </p>
      {!request.decidable && <p className="tg-small">{t(words.waitsFor, { names: request.deciders.join(', ') })}</p>}
      {request.decidable && choice === null && (
        <div className="tg-cluster">
          <Button variant="default" aria-label={t(words.approveOf, { number })} onClick={() => setChoice('approve')}>
            {t(words.approve)}
          </Button>
          <Button variant="subtle" aria-label={t(words.refuseOf, { number })} onClick={() => setChoice('refuse')}>
            {t(words.refuse)}
          </Button>
        </div>
      )}
      {choice && (
        <DecisionForm
          key={choice}
          request={request}
          number={number}
          approve={choice === 'approve'}
          close={() => setChoice(null)}
          decided={decided}
        />
      )}
    </li>
  );
}

function Asked({ request }: Pick<Props, 'request'>) {
  const { t, lang } = useLanguage();
  const until = dayInWords(request.until, lang);
  return (
    <div>
      <p>
        <strong>
          {t(words.kind[request.kind])} ·{' '}
          {request.reason ? t(words.pauseUntil, { reason: request.reason.name, until }) : t(words.newDate, { until })}
        </strong>
      </p>
      {'dueAt' in request && request.dueAt !== null && (
        <p className="tg-soft tg-small">
          {t(words.heldDate)} <Moment at={request.dueAt} />
        </p>
      )}
    </div>
  );
}
