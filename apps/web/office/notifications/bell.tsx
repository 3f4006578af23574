import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { NavLink } from 'react-router';
import { useUnread } from '../api/notification-queries';
import { keys } from '../api/queries';
import { texts, useLanguage } from '../text/language';

const STREAM = '/api/v1/notifications/stream';

/** Listens while the office is open: whatever arrives makes the lists stale, and they are asked again. */
function useLiveNotifications(): void {
  const cache = useQueryClient();
  useEffect(() => {
    const stream = new EventSource(STREAM);
    stream.addEventListener('unread', () => void cache.invalidateQueries({ queryKey: keys.notifications }));
    return () => stream.close();
  }, [cache]);
}

export function Bell() {
  const { t } = useLanguage();
  useLiveNotifications();
  const unread = useUnread().data?.unread ?? 0;
  const { bell, bellUnread } = texts.notifications;
  return (
    <NavLink
      to="/pemberitahuan"
      className="tg-band__link of-bell"
      aria-label={unread > 0 ? t(bellUnread, { count: unread }) : t(bell)}
      title={t(bell)}
    >
      <span className="of-bell__shape" aria-hidden="true" />
      {unread > 0 && <span className="of-bell__count">{unread > 99 ? '99+' : unread}</span>}
    </NavLink>
  );
}
