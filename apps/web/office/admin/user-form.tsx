import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { api, dataOf } from '../api/client';
import type { User } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { AccountHistory } from './account-history';
import { CodeField, ChoiceField, LineField, useOpdOptions } from './fields';
import { RecordActive } from './coded-records';
import { RecordForm, type RecordFields } from './record-form';
import { RecordPage } from './record-page';
import { roles, USERS } from './users';

const { admin: head, settings } = texts;

export function EditUser({ id }: { id: string }) {
  const read = (username: string) => dataOf(api.GET('/api/v1/users/{username}', { params: { path: { username } } }));
  return (
    <RecordPage collection="users" id={id} read={read}>
      {(user, reload) => (
        <>
          <UserForm user={user} reload={reload} />
          {user && <AccountHistory username={user.username} />}
        </>
      )}
    </RecordPage>
  );
}

const startValues = (user: User | null) => ({
  username: user?.username ?? '',
  name: user?.name ?? '',
  role: user?.role ?? '',
  opdCode: user?.opdCode ?? '',
  email: user?.email ?? '',
  phone: user?.phone ?? '',
  active: user?.active ?? true,
});

type Values = ReturnType<typeof startValues>;
const names = [...Object.keys(startValues(null)), 'password'];

/** Only these two belong to an OPD; the api refuses one for the others. */
const belongsToOpd = (role: string): boolean => role === 'officer' || role === 'opd_head';

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

function save(user: User | null, values: Values, password: string): Promise<unknown> {
  const { username, active } = values;
  const role = values.role as User['role'];
  const common = {
    name: values.name.trim(),
    role,
    opdCode: belongsToOpd(role) ? orNull(values.opdCode) : null,
    email: orNull(values.email),
    phone: orNull(values.phone),
  };
  if (!user) {
    return api.POST('/api/v1/users', {
      body: { ...common, username: username.trim(), password },
    });
  }
  return api.PUT('/api/v1/users/{username}', {
    params: { path: { username: user.username } },
    headers: { 'If-Match': `"${user.version}"` },
    body: { ...common, active, ...(password === '' ? {} : { password }) },
  });
}

function UserForm({ user, reload }: { user: User | null; reload: () => Promise<unknown> }) {
  const { t, word } = useLanguage();
  const isAdmin = useUser().role === 'admin';
  const opds = useOpdOptions(user?.opdCode ?? '');
  // Not among the values: those are kept in the tab until they are sent, a password never is.
  const [password, setPassword] = useState('');
  return (
    <RecordForm
      collection="users"
      id={user?.username ?? null}
      list={USERS}
      initial={startValues(user)}
      names={names}
      reload={reload}
      send={(values) => save(user, values, password)}
      nameOf={({ name }) => name}
    >
      {(fields) => (
        <>
          <CodeField
            fields={fields}
            name="username"
            label={t(texts.login.username)}
            hint={t(settings.usernameHint)}
            fixed={user !== null}
          />
          <LineField fields={fields} name="name" label={t(head.name)} spellCheck={false} />
          <ChoiceField
            fields={fields}
            name="role"
            label={t(head.role)}
            options={roles.map((role) => ({ value: role, label: word('role', role) }))}
          />
          {belongsToOpd(fields.values.role) && (
            <ChoiceField fields={fields} name="opdCode" label={t(texts.inbox.opd)} options={opds} />
          )}
          {isAdmin && <Contacts fields={fields} />}
          <PasswordInput
            name="password"
            autoComplete="new-password"
            label={user ? `${t(settings.newPassword)} ${t(texts.form.optional)}` : t(texts.login.password)}
            description={t(user ? settings.newPasswordHint : settings.passwordHint)}
            error={fields.errorAt('password')}
            // Mantine says so of every input but this one.
            aria-invalid={fields.errorAt('password') !== undefined}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {user && <RecordActive fields={fields} hint={t(settings.userActiveHint)} />}
        </>
      )}
    </RecordForm>
  );
}

/** Where notifications go; the api shows them to administrators only. */
function Contacts({ fields }: { fields: RecordFields<Values> }) {
  const { t } = useLanguage();
  return (
    <>
      <LineField
        fields={fields}
        name="email"
        type="email"
        label={t(texts.complaint.email)}
        hint={t(settings.officeEmailHint)}
        spellCheck={false}
        optional
      />
      <LineField
        fields={fields}
        name="phone"
        type="tel"
        label={t(texts.complaint.phone)}
        hint={t(settings.officePhoneHint)}
        optional
      />
    </>
  );
}
