import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import { allPages, useOpds } from '../api/reference-queries';
import type { Post, PostEntry } from '../api/types';
import { useDays } from '../escalation/days';
import { useUser } from '../session/signed-in';
import { texts, useLanguage, words as domain } from '../text/language';
import { localDay } from '../time/jakarta';
import { ProblemNotice } from '../ui/states';
import { ChoiceField, LineField, useOpdOptions } from './fields';
import { RecordForm } from './record-form';
import { RecordPage } from './record-page';
import { SearchedList } from './searched-list';

const LIST = '/pengaturan/jabatan';
const words = texts.escalation;
const posts = Object.keys(domain.post) as Post[];
const ofOpd = (post: string): boolean => post === 'officer' || post === 'opd_head';

function usePostEntries() {
  return useQuery({
    queryKey: keys.reference('posts'),
    queryFn: () =>
      allPages<PostEntry>((cursor) =>
        dataOf(api.GET('/api/v1/posts', { params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } } })),
      ),
  });
}

export function PostEntries() {
  const { t, word } = useLanguage();
  const opds = useOpds();
  const days = useDays();
  const opdName = (code: string): string => opds.data?.find((opd) => opd.code === code)?.shortName ?? code;
  return (
    <>
      <p className="tg-soft">{t(words.postsLead)}</p>
      <SearchedList
        query={usePostEntries()}
        path={LIST}
        create={t(words.newPost)}
        id={(entry) => entry.id}
        name={(entry) => entry.name}
        searched={(entry) => [entry.name, entry.username, word('post', entry.post), entry.opdCode ?? '']}
        columns={[
          { label: t(words.post), cell: (entry) => word('post', entry.post) },
          { label: t(texts.inbox.opd), cell: (entry) => (entry.opdCode ? opdName(entry.opdCode) : '–') },
          { label: t(words.period), cell: (entry) => days(entry.from, entry.until) },
        ]}
      />
    </>
  );
}

export function EditPost({ id }: { id: string }) {
  const read = (entry: string) => dataOf(api.GET('/api/v1/posts/{id}', { params: { path: { id: entry } } }));
  return (
    <RecordPage collection="posts" id={id} read={read}>
      {(entry, reload) => (
        <>
          <PostForm entry={entry} reload={reload} />
          {entry && <Remove entry={entry} />}
        </>
      )}
    </RecordPage>
  );
}

const startValues = (entry: PostEntry | null) => ({
  post: entry?.post ?? 'board',
  opdCode: entry?.opdCode ?? '',
  username: entry?.username ?? '',
  from: entry?.from ?? localDay(new Date()),
  until: entry?.until ?? '',
});

type Values = ReturnType<typeof startValues>;
const names = Object.keys(startValues(null));

function save(entry: PostEntry | null, values: Values): Promise<unknown> {
  const { username, from } = values;
  const post = values.post;
  const opdCode = ofOpd(post) && values.opdCode !== '' ? values.opdCode : null;
  const body = { post, opdCode, username: username.trim(), from, until: values.until || null };
  if (!entry) return api.POST('/api/v1/posts', { body });
  const headers = { 'If-Match': `"${entry.version}"` };
  return api.PUT('/api/v1/posts/{id}', { params: { path: { id: entry.id } }, headers, body });
}

function PostForm({ entry, reload }: { entry: PostEntry | null; reload: () => Promise<unknown> }) {
  const { t, word } = useLanguage();
  const opds = useOpdOptions(entry?.opdCode ?? '');
  return (
    <RecordForm
      collection="posts"
      id={entry?.id ?? null}
      list={LIST}
      initial={startValues(entry)}
      names={names}
      reload={reload}
      send={(values) => save(entry, values)}
      nameOf={({ username }) => username}
    >
      {(fields) => (
        <>
          <ChoiceField
            fields={fields}
            name="post"
            label={t(words.post)}
            options={posts.map((post) => ({ value: post, label: word('post', post) }))}
          />
          {ofOpd(fields.values.post) && (
            <ChoiceField fields={fields} name="opdCode" label={t(texts.inbox.opd)} options={opds} />
          )}
          <LineField fields={fields} name="username" label={t(texts.login.username)} spellCheck={false} />
          <LineField fields={fields} name="from" type="date" label={t(words.from)} />
          <LineField
            fields={fields}
            name="until"
            type="date"
            label={t(words.until)}
            hint={t(words.untilHint)}
            optional
          />
        </>
      )}
    </RecordForm>
  );
}

function Remove({ entry }: { entry: PostEntry }) {
  const { t } = useLanguage();
  const { role } = useUser();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () =>
      api.DELETE('/api/v1/posts/{id}', {
        params: { path: { id: entry.id } },
        headers: { 'If-Match': `"${entry.version}"` },
      }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: keys.reference('posts') });
      await navigate(LIST);
    },
  });
  if (role !== 'admin') return null;
  return (
    <div className="tg-stack tg-stack--tight">
      {remove.error && <ProblemNotice error={remove.error} />}
      <div>
        <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t(words.removeOf, { name: entry.name })}
        </Button>
      </div>
    </div>
  );
}
