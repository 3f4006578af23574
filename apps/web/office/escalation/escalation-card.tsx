import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../api/problem';
import { useOpds } from '../api/reference-queries';
import type { Escalation } from '../api/types';
import { useDraft } from '../session/drafts';
import { useUser } from '../session/signed-in';
import { LIMIT } from '../text/milestone';
import { texts, useLanguage } from '../text/language';
import { duration } from '../time/jakarta';
import { Moment } from '../ui/marks';
import { ProblemNotice } from '../ui/states';
import { causesOf, type Matter } from './matters';
import { useAcknowledge } from './queries';

const words = texts.escalation;

interface Props {
  matter: Matter;
  now: Date;
  /** Of several that wait for this reader, the first is the one thing to do now. */
  primary?: boolean;
  /** On the page of the complaint itself its name isn't said again. */
  withinComplaint?: boolean;
  acknowledged?: (escalation: Escalation) => void;
}

export function EscalationCard({ matter, now, primary = false, withinComplaint = false, acknowledged }: Props) {
  const { t, word } = useLanguage();
  const opds = useOpds();
  const [escalation] = matter;
  const { complaint, opd } = escalation;
  const onlyReader = escalation.mine && escalation.holders.length === 1;
  const opdName = opds.data?.find(({ code }) => code === opd)?.name ?? opd;
  return (
    <li data-state={escalation.state}>
      <div className="tg-cluster tg-cluster--between">
        <strong>
          {word('post', escalation.post)} · {t(words.level, { n: escalation.level })}
        </strong>
        <Standing escalation={escalation} now={now} />
      </div>
      {!withinComplaint && (
        <p>
          <Link to={`/laporan/${complaint}`}>{escalation.subject}</Link>{' '}
          <span className="tg-soft tg-small">
            {complaint} · {opdName ?? t(texts.inbox.noOpd)}
          </span>
        </p>
      )}
      {causesOf(matter).map(({ first, times }) => (
        <p key={first.id} className="tg-soft tg-small">
          <Cause escalation={first} /> · {t(words.since)} <Moment at={first.raisedAt} />
          {times > 1 && <> · {t(words.times, { n: times })}</>}
        </p>
      ))}
      {escalation.state === 'open' && !onlyReader && <Holders escalation={escalation} />}
      {escalation.acknowledgedBy && (
        <p className="tg-small">
          {t(words.acknowledgedBy, { name: escalation.acknowledgedBy.name })}
          {escalation.note && <>: {escalation.note}</>}
        </p>
      )}
      {escalation.mayAcknowledge && (
        <Acknowledge escalation={escalation} primary={primary} done={() => acknowledged?.(escalation)} />
      )}
    </li>
  );
}

/** How long until it climbs, or how it ended. */
function Standing({ escalation, now }: { escalation: Escalation; now: Date }) {
  const { t, word, lang } = useLanguage();
  if (escalation.state !== 'open') {
    return (
      <span className="tg-deadline" data-state={escalation.state === 'acknowledged' ? 'stopped' : 'cancelled'}>
        {word('escalation', escalation.state)}
      </span>
    );
  }
  if (escalation.climbsAt === null) {
    return (
      <span className="tg-deadline" data-state="breached">
        {t(words.top)}
      </span>
    );
  }
  const left = Date.parse(escalation.climbsAt) - now.getTime();
  return (
    <span className="tg-deadline" data-state="at_risk">
      {left > 0 ? t(words.climbsIn, { amount: duration(left, lang) }) : t(words.climbsNow)}
    </span>
  );
}

function Cause({ escalation: { clock, key } }: { escalation: Escalation }) {
  const { t, word } = useLanguage();
  if (clock === null) return t(words.causeHand);
  return t(key === LIMIT ? words.causeLimit : words.causeLate, { clock: word('clock', clock) });
}

function Holders({ escalation: { holders } }: { escalation: Escalation }) {
  const { t } = useLanguage();
  const names = holders.map(({ name, acting }) => (acting ? t(words.acting, { name }) : name)).join(', ');
  return <p className="tg-small">{t(words.holders, { names: names || t(words.noHolder) })}</p>;
}

/** One tap is enough: it says what is mostly said. Who has more to say writes a note first. */
function Acknowledge({ escalation, primary, done }: { escalation: Escalation; primary: boolean; done: () => void }) {
  const { t } = useLanguage();
  const user = useUser();
  const usual = t(words.noteStart);
  const [values, change, clear] = useDraft(`${user.username}.${escalation.id}.acknowledge`, { note: usual });
  const [writing, setWriting] = useState(values.note !== usual);
  const send = useAcknowledge(escalation.id, () => {
    clear();
    done();
  });
  const problem =
    send.error instanceof ApiProblem ? send.error.fields.find(({ field }) => field === 'note') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate(values.note);
  };
  return (
    <form className="tg-stack tg-stack--tight" onSubmit={submit} noValidate>
      {send.error && !problem && <ProblemNotice error={send.error} />}
      {writing ? (
        <Textarea
          name="note"
          label={t(words.note)}
          description={t(words.noteHint)}
          error={problem?.message}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          autoFocus
          value={values.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      ) : (
        <p className="tg-soft tg-small">{t(words.noteUsual, { note: usual })}</p>
      )}
      <div className="tg-cluster">
        <Button
          type="submit"
          variant={primary ? 'filled' : 'default'}
          loading={send.isPending}
          aria-label={t(words.acknowledgeOf, { number: escalation.complaint })}
        >
          {t(words.acknowledge)}
        </Button>
        {!writing && (
          <Button variant="subtle" onClick={() => setWriting(true)}>
            {t(words.writeNote)}
          </Button>
        )}
      </div>
    </form>
  );
}
