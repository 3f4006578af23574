import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LoadedComplaint } from '../api/queries';
import type { Complaint, Contribution } from '../api/types';
import { WhyThisDate } from '../complaint/why-this-date';
import { texts, useLanguage } from '../text/language';
import { DeadlineChip, Moment } from '../ui/marks';
import { TaskForm } from './task-form';

const words = texts.joint;

interface Props {
  complaint: Complaint;
  task: Contribution;
  now: Date;
  /** Where it may be taken back from. */
  withdraw?: { loaded: LoadedComplaint; reload: () => Promise<unknown>; said: (words: string) => void };
}

/** One task: whose, until when, what is asked by whom, and what came of it. */
export function Task({ complaint, task, now, withdraw }: Props) {
  const { t, word } = useLanguage();
  const { opd, status, text, answer, endedBy, endedAt, deadline } = task;
  const isOpen = status === 'open';
  return (
    <li>
      <div className="tg-cluster tg-cluster--between">
        <strong>{opd.name}</strong>
        {isOpen ? <DeadlineChip deadline={deadline} now={now} /> : <span>{word('contribution', status)}</span>}
      </div>
      <blockquote className="of-quoted tg-prose">{text}</blockquote>
      <p className="tg-soft tg-small">
        <AskedBy task={task} /> · <Moment at={task.askedAt} />
      </p>
      {isOpen && (
        <div>
          <p className="tg-small">
            {t(words.until)} <Moment at={deadline.dueAt} />
          </p>
          <WhyThisDate complaint={complaint} deadline={deadline} />
        </div>
      )}
      {answer !== null && <blockquote className="of-quoted tg-prose">{answer}</blockquote>}
      {endedAt !== null && (
        <p className="tg-soft tg-small">
          {endedBy === null
            ? word('contribution', status)
            : t(words.answered, { status: word('contribution', status), name: endedBy })}{' '}
          · <Moment at={endedAt} />
        </p>
      )}
      {withdraw && task.allowedActions.includes('withdraw') && <Withdraw task={task} {...withdraw} />}
    </li>
  );
}

function AskedBy({ task: { askedBy: name, askedByOpd } }: Pick<Props, 'task'>) {
  const { t } = useLanguage();
  return <>{askedByOpd ? t(words.askedByOf, { name, opd: askedByOpd.name }) : t(words.askedBy, { name })}</>;
}

function Withdraw({ task, loaded, reload, said }: Pick<Props, 'task'> & NonNullable<Props['withdraw']>) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div>
        <Button variant="subtle" aria-label={t(words.withdrawOf, { opd: task.opd.name })} onClick={() => setOpen(true)}>
          {t(words.withdraw)}
        </Button>
      </div>
    );
  }
  return (
    <TaskForm
      loaded={loaded}
      task={task}
      action="withdraw"
      reload={reload}
      close={() => setOpen(false)}
      saved={() => said(t(words.done.withdraw))}
    />
  );
}
