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

interface Credentials {
  username: string;
  password: string;
}

function useLogin() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => dataOf(api.POST('/api/v1/auth/login', { body })),
    onSuccess: () => cache.invalidateQueries(),
  });
}

export function LoginPage() {
  const { t } = useLanguage();
  const session = useSession();
  const [search] = useSearchParams();
  const [typed, setTyped] = useState<Credentials>({ username: '', password: '' });
  usePageTitle(t(texts.login.title));
  if (session.data?.user) return <Navigate to={wayBack(search.get('next'))} replace />;
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
        <LoginForm typed={typed} type={setTyped} isSentBack={Boolean(search.get('next'))} />
        {session.data?.demo && <DemoAccounts choose={(username) => setTyped({ username, password: DEMO_PASSWORD })} />}
      </main>
    </div>
  );
}

interface FormProps {
  typed: Credentials;
  type: (change: (before: Credentials) => Credentials) => void;
  /** From a page that asks for a session. */
  isSentBack: boolean;
}

function LoginForm({ typed, type, isSentBack }: FormProps) {
  const { t } = useLanguage();
  const login = useLogin();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    login.mutate({ ...typed, username: typed.username.trim() });
  };
  return (
    <form className="tg-card tg-form" onSubmit={submit}>
      {isSentBack && !login.isError && (
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
        value={typed.username}
        onChange={(event) => {
          const username = event.currentTarget.value;
          type((before) => ({ ...before, username }));
        }}
      />
      <PasswordInput
        label={t(texts.login.password)}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={typed.password}
        onChange={(event) => {
          const password = event.currentTarget.value;
          type((before) => ({ ...before, password }));
        }}
      />
      <Button type="submit" fullWidth loading={login.isPending}>
        {t(texts.login.submit)}
      </Button>
    </form>
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
