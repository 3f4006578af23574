import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LoadedComplaint } from '../api/queries';
import type { Complaint, Contribution } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { AskForm } from './ask-form';
import { Task } from './task';
import { TaskForm } from './task-form';

const words = texts.joint;

interface Props {
  loaded: LoadedComplaint;
  reload: () => Promise<unknown>;
  now: Date;
}

/** The task that this reader's OPD has to answer; undefined where there is none. */
export const ownTask = ({ contributions }: Complaint): Contribution | undefined =>
  contributions.find(({ allowedActions }) => allowedActions.includes('complete'));

/** What the reader's OPD was asked, with the answer right below: why they opened this report. */
export function OwnTask({ loaded, reload, now }: Props) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [refusing, setRefusing] = useState(false);
  const [said, setSaid] = useState('');
  const task = ownTask(loaded.complaint);
  const action = refusing ? 'refuse' : 'complete';
  return (
    <>
      <Said>{said}</Said>
      {task && (
        <section className="tg-card" aria-labelledby="own-task">
          <h2 className="of-heading" id="own-task">
            {t(words.mine)}
          </h2>
          <p>{t(words.mineLead, { lead: loaded.complaint.opd?.name ?? t(texts.inbox.noOpd) })}</p>
          <ul className="of-listed">
            <Task complaint={loaded.complaint} task={task} now={now} />
          </ul>
          <TaskForm
            key={action}
            loaded={loaded}
            task={task}
            action={action}
            reload={reload}
            close={refusing ? () => setRefusing(false) : undefined}
            saved={() => {
              setSaid(t(words.done[action]));
              // With a refusal the report leaves the OPD's reach.
              if (refusing) void navigate('/');
            }}
          />
          {!refusing && (
            <div>
              <Button variant="subtle" onClick={() => setRefusing(true)}>
                {t(words.refuse)}…
              </Button>
            </div>
          )}
        </section>
      )}
    </>
  );
}

/** What other OPDs were asked, and asking one more; nothing where there is neither. */
export function JointHandling({ loaded, reload, now }: Props) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const { complaint } = loaded;
  const own = ownTask(complaint);
  const tasks = complaint.contributions.filter(({ id }) => id !== own?.id);
  const mayAsk = complaint.allowedActions.includes('contributions');
  if (tasks.length === 0 && !mayAsk && !asking) return null;
  const close = () => {
    setAsking(false);
    heading.current?.focus();
  };
  return (
    <section className="tg-card" aria-labelledby="joint">
      <h2 className="of-heading" id="joint" ref={heading} tabIndex={-1}>
        {t(asking ? words.ask : words.title)}
      </h2>
      <Said>{said}</Said>
      {asking ? (
        <AskForm
          loaded={loaded}
          reload={reload}
          close={close}
          saved={(opd) => {
            setSaid(t(words.asked, { opd }));
            close();
          }}
        />
      ) : (
        <>
          <Tasks tasks={tasks} loaded={loaded} reload={reload} now={now} said={setSaid} />
          {mayAsk && (
            <div>
              <Button
                variant="default"
                onClick={() => {
                  setSaid('');
                  setAsking(true);
                }}
              >
                {t(words.ask)}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Tasks({ tasks, loaded, reload, now, said }: Props & { tasks: Contribution[]; said: (text: string) => void }) {
  const { t } = useLanguage();
  if (tasks.length === 0) return <p className="tg-soft">{t(words.none)}</p>;
  return (
    <ul className="of-listed">
      {tasks.map((task) => (
        <Task key={task.id} complaint={loaded.complaint} task={task} now={now} withdraw={{ loaded, reload, said }} />
      ))}
    </ul>
  );
}

/** Always there for the screen reader; takes no room until it says something. */
const Said = ({ children }: { children: string }) => (
  <div role="status" className="of-said">
    {children && (
      <div className="tg-notice" data-tone="success">
        <p>{children}</p>
      </div>
    )}
  </div>
);
