import { Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { api } from '../api/client';
import { keys } from '../api/queries';
import type { SessionUser } from '../api/types';
import { useWaiting } from '../decisions/queries';
import { Bell } from '../notifications/bell';
import { clearDrafts } from '../session/drafts';
import { texts, useLanguage } from '../text/language';
import { useArrival } from './arrival';
import { useCurrentInSight } from './current-in-sight';
import { pagesOf } from './pages';

export function Brand() {
  const { t } = useLanguage();
  return (
    <Link to="/" className="tg-band__brand">
      <span className="of-mark" aria-hidden="true" />
      <span>
        <span className="tg-band__name">{t(texts.product)}</span>
        <span className="tg-band__place">{t(texts.place)}</span>
      </span>
    </Link>
  );
}

export function LanguageSwitch() {
  const { t, lang, switchLanguage } = useLanguage();
  return (
    <button type="button" className="tg-band__link" lang={lang === 'id' ? 'en' : 'id'} onClick={switchLanguage}>
      {t(texts.language)}
    </button>
  );
}

function useLogout() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => api.POST('/api/v1/auth/logout'),
    onSuccess: async () => {
      clearDrafts();
      cache.clear();
      await cache.invalidateQueries({ queryKey: keys.session });
      await navigate('/login');
    },
  });
}

export function Shell({ user, demo, children }: { user: SessionUser; demo: boolean; children: ReactNode }) {
  const { t } = useLanguage();
  const main = useRef<HTMLElement>(null);
  useArrival(main);
  return (
    <div className="tg-shell">
      <a className="tg-skip" href="#main">
        {t(texts.skip)}
      </a>
      <header>
        <div className="tg-band">
          <div className="tg-band__row">
            <Brand />
            <MainMenu user={user} />
            <div className="of-tools">
              <Bell />
              <Account user={user} />
            </div>
          </div>
        </div>
        <div className="tg-scales" aria-hidden="true" />
        {demo && <p className="of-demo-bar">{t(texts.demo)}</p>}
      </header>
      <main className="tg-shell__main" id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
    </div>
  );
}

/** On a phone it is a row that scrolls sideways: the page one is on is brought into sight. */
function MainMenu({ user }: { user: SessionUser }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const waiting = useWaiting().data?.waiting ?? 0;
  const menu = useCurrentInSight<HTMLElement>(pathname);
  return (
    <nav className="tg-band__nav" aria-label={t(texts.nav.label)} ref={menu}>
      {pagesOf(user, waiting).map((page) => (
        <NavLink key={page.path} to={page.path} end={page.path === '/'} className="tg-band__link">
          {t(page.label)}
          {page.waiting && waiting > 0 && <Waiting count={waiting} />}
        </NavLink>
      ))}
    </nav>
  );
}

function Waiting({ count }: { count: number }) {
  const { t } = useLanguage();
  return (
    <span className="of-count" role="img" aria-label={t(texts.decisions.navWaiting, { count })}>
      {count > 99 ? '99+' : count}
    </span>
  );
}

function Account({ user }: { user: SessionUser }) {
  const { t, word, lang, switchLanguage } = useLanguage();
  const logout = useLogout();
  return (
    <Menu position="bottom-end" width={230} withinPortal>
      <Menu.Target>
        <button type="button" className="tg-band__link of-account" title={t(texts.nav.account)}>
          <span className="of-account__who">
            <span className="of-account__name">{user.name}</span>
            <span className="tg-band__place">
              {word('role', user.role)}
              {user.opdCode && ` · ${user.opdCode}`}
            </span>
          </span>
          <span aria-hidden="true">▾</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item lang={lang === 'id' ? 'en' : 'id'} onClick={switchLanguage}>
          {t(texts.language)}
        </Menu.Item>
        <Menu.Item component={Link} to="/unduhan">
          {t(texts.exports.nav)}
        </Menu.Item>
        <Menu.Item onClick={() => logout.mutate()}>{t(texts.nav.logout)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
