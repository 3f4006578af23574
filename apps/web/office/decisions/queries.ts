import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import { currentLanguage } from '../text/language';

/** How many requests wait for this reader, up to 100; by it the menu shows the page to whoever acts for somebody. */
export function useWaiting() {
  return useQuery({
    queryKey: [...keys.decisions, 'waiting'],
    refetchInterval: 60_000,
    queryFn: () => dataOf(api.GET('/api/v1/deadline-requests/waiting')),
  });
}

/** The longest waiting first. */
export function useRequests(mine: boolean) {
  return useInfiniteQuery({
    queryKey: [...keys.decisions, 'list', mine, currentLanguage()],
    initialPageParam: null as string | null,
    refetchInterval: 60_000,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/deadline-requests', {
          params: { query: { state: 'pending', mine, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function usePauseReasons() {
  return useQuery({
    queryKey: [...keys.reference('pause-reasons'), currentLanguage()],
    staleTime: 5 * 60_000,
    queryFn: async () => (await dataOf(api.GET('/api/v1/pause-reasons'))).items,
  });
}

interface Decision {
  number: string;
  id: string;
  approve: boolean;
  note: string;
}

/** @param decided said before the lists are read again, since whoever asked is gone from them then */
export function useDecide(decided: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ number, id, approve, note }: Decision) =>
      api.POST('/api/v1/complaints/{number}/requests/{id}/decision', {
        params: { path: { number, id } },
        body: { approve, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      }),
    onSuccess: async () => {
      decided();
      await Promise.all([
        cache.invalidateQueries({ queryKey: keys.decisions }),
        cache.invalidateQueries({ queryKey: keys.complaints }),
      ]);
    },
  });
}
