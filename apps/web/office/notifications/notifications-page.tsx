import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMarkRead, useNotifications } from '../api/notification-queries';
import type { Notification } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { Moment } from '../ui/marks';
import { NextPage } from '../ui/more';
import { usePageTitle } from '../ui/page-title';
import { Empty, Fetching, ProblemNotice } from '../ui/states';
import { Settings } from './settings';

const words = texts.notifications;

export function NotificationsPage() {
  const { t } = useLanguage();
  usePageTitle(t(words.title));
  const [onlyUnread, setOnlyUnread] = useState(false);
  const list = useNotifications(onlyUnread);
  const markRead = useMarkRead();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <h1>{t(words.title)}</h1>
        <p className="tg-soft">{t(words.lead)}</p>
      </div>
      <div className="tg-cluster">
        <Checkbox
          label={t(words.onlyUnread)}
          checked={onlyUnread}
          onChange={(event) => setOnlyUnread(event.currentTarget.checked)}
        />
        <Button
          variant="default"
          disabled={items.every(({ readAt }) => readAt !== null)}
          loading={markRead.isPending && markRead.variables === null}
          onClick={() => markRead.mutate(null)}
        >
          {t(words.readAll)}
        </Button>
      </div>
      {markRead.isError && <ProblemNotice error={markRead.error} />}
      <Fetching query={list} />
      {list.isSuccess && items.length === 0 && <Empty title={t(words.empty)} hint={t(words.emptyHint)} />}
      {items.length > 0 && (
        <ol className="of-notices">
          {items.map((item) => (
            <Notice key={item.id} item={item} markRead={() => markRead.mutate(item.id)} />
          ))}
        </ol>
      )}
      <NextPage query={list} />
      <Settings />
    </div>
  );
}

/** Opening the report ticks it off as well. */
function Notice({ item, markRead }: { item: Notification; markRead: () => void }) {
  const { t } = useLanguage();
  const isUnread = item.readAt === null;
  return (
    <li className="tg-card tg-card--plain of-notice" data-unread={isUnread || undefined}>
      <div className="of-notice__head">
        <h2 className="of-subheading">{item.title}</h2>
        {isUnread && <span className="of-notice__mark">{t(words.unread)}</span>}
      </div>
      <ul className="of-notice__lines">
        {item.lines.map((line) => (
          <li key={`${line.complaint ?? ''}.${line.step}.${line.text}`}>
            <p>{line.text}</p>
            {line.complaint === null ? (
              <Link to="/unduhan" onClick={isUnread ? markRead : undefined}>
                {t(words.openDownloads)}
              </Link>
            ) : (
              <Link to={`/laporan/${line.complaint}`} onClick={isUnread ? markRead : undefined}>
                {t(words.open, { number: line.complaint })}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <div className="of-notice__foot">
        <span className="tg-soft tg-small">
          <Moment at={item.at} />
        </span>
        {isUnread && (
          <Button variant="subtle" onClick={markRead}>
            {t(words.markRead)}
          </Button>
        )}
      </div>
    </li>
  );
}
