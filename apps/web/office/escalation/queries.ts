import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import type { EscalationQuery, SessionUser } from '../api/types';

/** Under the complaints, so that whatever is done to one makes these stale too. */
const escalationKeys = [...keys.complaints, 'escalations'] as const;

export function useEscalations(query: EscalationQuery) {
  return useInfiniteQuery({
    queryKey: [...escalationKeys, query],
    initialPageParam: null as string | null,
    refetchInterval: 60_000,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/escalations', {
          params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** With what else of the complaint waits before the same post: the note is about the complaint. */
export function useAcknowledge(id: string, done: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (note: string) =>
      api.POST('/api/v1/escalations/{id}/acknowledgement', {
        params: { path: { id } },
        body: { note, sameComplaint: true },
      }),
    onSuccess: async () => {
      done();
      await cache.invalidateQueries({ queryKey: keys.complaints });
    },
  });
}

/** Absences that aren't over: of one account, or of all that the reader sees. */
export function useAbsences(username: string | null, from: string) {
  return useInfiniteQuery({
    queryKey: [...keys.reference('absences'), username, from],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => {
      const query = { from, ...(username === null ? {} : { username }), ...(pageParam ? { cursor: pageParam } : {}) };
      return dataOf(api.GET('/api/v1/absences', { params: { query } }));
    },
    getNextPageParam: (page) => page.nextCursor,
  });
}

interface Colleague {
  username: string;
  name: string;
}

/** Who might act for the user: who is there of the same OPD, or of the regency. */
export function useColleagues(user: SessionUser) {
  const { username, opdCode } = user;
  return useQuery({
    queryKey: [...keys.reference('colleagues'), username],
    staleTime: 60_000,
    queryFn: async (): Promise<Colleague[]> => {
      const posts = opdCode === null ? (['supervisor', 'verifier'] as const) : (['officer', 'opd_head'] as const);
      const asked = posts.map((post) => ({ post, ...(opdCode === null ? {} : { opd: opdCode }) }));
      const answers = await Promise.all(
        asked.map((query) => dataOf(api.GET('/api/v1/posts/holders', { params: { query } }))),
      );
      const found = answers.flatMap(({ items }, index) => items.filter(({ post }) => post === asked[index]?.post));
      const others = found.filter((one) => one.username !== username);
      return [...new Map(others.map((one) => [one.username, one])).values()];
    },
  });
}
