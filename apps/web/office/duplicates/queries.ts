import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';

export function useDuplicates(number: string, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.complaint(number), 'duplicates'],
    enabled,
    queryFn: () => dataOf(api.GET('/api/v1/complaints/{number}/duplicates', { params: { path: { number } } })),
  });
}

interface Merge {
  number: string;
  into: string;
  /** Of the one that is open on the screen; the other may have changed without harm. */
  etag?: string;
}

export function useMerge() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ number, into, etag }: Merge) =>
      dataOf(
        api.POST('/api/v1/complaints/{number}/merge', {
          params: { path: { number } },
          ...(etag === undefined ? {} : { headers: { 'If-Match': etag } }),
          body: { into },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.complaints }),
  });
}

export function useUnmerge() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (number: string) =>
      dataOf(api.POST('/api/v1/complaints/{number}/unmerge', { params: { path: { number } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.complaints }),
  });
}
