import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { useSession } from '../api/queries';
import { texts, useLanguage } from '../text/language';
import { usePageTitle } from '../ui/page-title';
import { Brand, LanguageSwitch } from '../ui/shell';
import { ProblemNotice } from '../ui/states';

const DEMO_PASSWORD = 'tanggap-demo';
const DEMO_USERS = ['officer.dpupr', 'head.dpupr', 'verifier', 'supervisor', 'admin', 'auditor'];

/** Only a path within the office: `//elsewhere` or a full address would lead out of it. */
function wayBack(next: string | null): string {
  return next && /^\/(?!\/)/.test(next) && !next.startsWith('/login') ? next : '/';
}

function useLogin() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { username: string; password: string }) => dataOf(api.POST('/api/v1/auth/login', { body })),
    onSuccess: () => cache.invalidateQueries(),
  });
}

export function LoginPage() {
  const { t } = useLanguage();
  const session = useSession();
  const [search] = useSearchParams();
  const login = useLogin();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  usePageTitle(t(texts.login.title));
  if (session.data?.user) return <Navigate to={wayBack(search.get('next'))} replace />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    login.mutate({ username: username.trim(), password });
  };
  return (
    <div className="tg-shell">
      <header>
        <div className="tg-band">
          <div className="tg-band__row">
            <Brand />
            <LanguageSwitch />
          </div>
        </div>
        <div className="tg-scales" aria-hidden="true" />
      </header>
      <main className="tg-shell__main of-login" id="main">
        <div className="tg-title">
          <h1>{t(texts.login.title)}</h1>
          <p className="tg-lead">{t(texts.login.lead)}</p>
        </div>
        <form className="tg-card tg-form" onSubmit={submit}>
          {search.get('next') && !login.isError && (
            <div className="tg-notice" role="status">
              <p>{t(texts.login.again)}</p>
            </div>
          )}
          {login.isError && <ProblemNotice error={login.error} />}
          <TextInput
            label={t(texts.login.username)}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            withAsterisk={false}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <PasswordInput
            label={t(texts.login.password)}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" fullWidth loading={login.isPending}>
            {t(texts.login.submit)}
          </Button>
        </form>
        {session.data?.demo && (
          <DemoAccounts
            choose={(name) => {
              setUsername(name);
              setPassword(DEMO_PASSWORD);
            }}
          />
        )}
      </main>
    </div>
  );
}

function DemoAccounts({ choose }: { choose: (username: string) => void }) {
  const { t } = useLanguage();
  return (
    <section className="tg-card tg-card--plain of-demo">
      <h2 className="of-heading">{t(texts.login.demoTitle)}</h2>
      <p className="tg-soft tg-small">{t(texts.login.demoHint)}</p>
      <div className="tg-cluster">
        {DEMO_USERS.map((name) => (
          <button
            key={name}
            type="button"
            className="tg-button tg-button--secondary of-chip"
            onClick={() => choose(name)}
          >
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}
