import { Link } from 'react-router';
import { useMailbox } from '../api/notification-queries';
import { ApiProblem } from '../api/problem';
import type { MailboxItem } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { Moment } from '../ui/marks';
import { NextPage } from '../ui/more';
import { NotFoundPage } from '../ui/not-found-page';
import { usePageTitle } from '../ui/page-title';
import { Empty, Fetching } from '../ui/states';

const words = texts.notifications;

/** Only a demo has one: elsewhere the api knows no such page, and neither does the office. */
export function MailboxPage() {
  const { t } = useLanguage();
  usePageTitle(t(words.mailbox));
  const mailbox = useMailbox();
  if (mailbox.error instanceof ApiProblem && mailbox.error.status === 404) return <NotFoundPage />;
  const items = mailbox.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <h1>{t(words.mailbox)}</h1>
        <p className="tg-soft">{t(words.mailboxLead)}</p>
      </div>
      <Fetching query={mailbox} />
      {mailbox.isSuccess && items.length === 0 && (
        <Empty title={t(words.mailboxEmpty)} hint={t(words.mailboxEmptyHint)} />
      )}
      {items.map((item) => (
        <Mail key={item.delivery.id} item={item} />
      ))}
      <NextPage query={mailbox} />
    </div>
  );
}

function Mail({ item: { delivery, subject, text, html } }: { item: MailboxItem }) {
  const { t, word } = useLanguage();
  return (
    <article className="tg-card">
      <div className="of-notice__head">
        <h2 className="of-subheading">{subject || word('step', delivery.step)}</h2>
        <span className="of-notice__mark">{word('channel', delivery.channel)}</span>
      </div>
      <p className="tg-soft tg-small">
        {t(words.to, { who: delivery.recipient.name ?? t(words.reporter) })} ·{' '}
        {delivery.complaint !== null && <Link to={`/laporan/${delivery.complaint}`}>{delivery.complaint}</Link>}
        {delivery.document !== null && t(words.attached, { name: delivery.document })}
        {delivery.sentAt && (
          <>
            {' · '}
            <Moment at={delivery.sentAt} />
          </>
        )}
      </p>
      <MessageBody html={html} text={text} />
    </article>
  );
}

/** As it arrives: mail in a frame of its own, in which nothing can run; the rest as plain text. */
export function MessageBody({ html, text }: { html: string | null; text: string }) {
  const { t } = useLanguage();
  if (html !== null) return <iframe className="of-mail" title={t(words.message)} sandbox="" srcDoc={html} />;
  return <p className="tg-prose of-short-message">{text}</p>;
}
