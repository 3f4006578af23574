import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { LoadedComplaint } from '../api/queries';
import { GoOn } from '../inbox/queue';
import { hasDraft } from '../session/drafts';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { ActionForm, draftKey } from './action-form';
import { offeredActions, primaryAction, type ActionName } from './actions';

/**
 * What this user may do now. The form opens here, beside the report and not over it, and stays open even when somebody else's change
 * has taken the action away: what was typed is worth more than a tidy panel, and the api has the last word.
 */
export function ActionPanel({ loaded, reload }: { loaded: LoadedComplaint; reload: () => Promise<unknown> }) {
  const { t, word } = useLanguage();
  const [open, setOpen] = useState<ActionName | null>(null);
  const [done, setDone] = useState<ActionName | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** What had the focus is gone with the form: whoever works by keyboard goes on where the actions begin. */
  const close = () => {
    setOpen(null);
    heading.current?.focus();
  };
  const show = (action: ActionName) => {
    setDone(null);
    setOpen(action);
  };
  return (
    <section className="tg-card" aria-labelledby="actions">
      <h2 className="of-heading" id="actions" ref={heading} tabIndex={-1}>
        {open ? word('action', open) : t(texts.form.actions)}
      </h2>
      <div role="status">
        {done && (
          <div className="tg-notice" data-tone="success">
            <div className="tg-stack tg-stack--tight">
              <p>{t(texts.form.done, { action: word('action', done) })}</p>
              <GoOn />
            </div>
          </div>
        )}
      </div>
      {open ? (
        <ActionForm
          key={open}
          action={open}
          loaded={loaded}
          reload={reload}
          close={close}
          saved={() => {
            setDone(open);
            close();
          }}
        />
      ) : (
        <Offered complaint={loaded.complaint} show={show} />
      )}
    </section>
  );
}

interface OfferedProps {
  complaint: LoadedComplaint['complaint'];
  show: (action: ActionName) => void;
}

/** The step that comes next as the one filled button, and what else may be done. */
function Offered({ complaint, show }: OfferedProps) {
  const { t, word } = useLanguage();
  const user = useUser();
  const offered = offeredActions(complaint.allowedActions);
  const primary = primaryAction(complaint.status, offered);
  const others = offered.filter((action) => action !== primary);
  const draftMark = (action: ActionName) => hasDraft(draftKey(user, complaint, action)) && <DraftMark />;
  return (
    <>
      {offered.length === 0 && (
        <p className="tg-soft">{t(user.role === 'auditor' ? texts.form.readOnly : texts.form.noActions)}</p>
      )}
      {primary && (
        <div className="of-primary">
          <Button fullWidth onClick={() => show(primary)} aria-describedby="primary-hint">
            {word('action', primary)}
          </Button>
          <p className="tg-soft tg-small" id="primary-hint">
            {draftMark(primary)}
            {word('actionHint', primary)}
          </p>
        </div>
      )}
      {others.length > 0 && (
        <>
          {primary && <h3 className="of-subheading">{t(texts.form.otherActions)}</h3>}
          <div className="of-actions">
            {others.map((action) => (
              <Button
                key={action}
                variant="default"
                data-danger={action === 'reject' || undefined}
                onClick={() => show(action)}
              >
                {word('action', action)}
                {draftMark(action)}
              </Button>
            ))}
          </div>
        </>
      )}
    </>
  );
}

/** Something was typed here and not sent yet. */
function DraftMark() {
  const { t } = useLanguage();
  return <span className="tg-flag of-draft">{t(texts.form.draft)}</span>;
}
