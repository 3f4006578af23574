import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import type { ExportJob, ExportWish } from '../api/types';

const LOOK_MS = 700;

export const isOpen = ({ state }: Pick<ExportJob, 'state'>): boolean => state === 'queued' || state === 'running';

/** Where a browser finds the file; the session's cookie opens it. */
export const fileAddress = (id: string): string => `/api/v1/exports/${id}/file`;

export function useAskExport() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: ExportWish) => dataOf(api.POST('/api/v1/exports', { body })),
    onSuccess: () => cache.invalidateQueries({ queryKey: [...keys.exports, 'list'] }),
  });
}

/** How far a job is, asked until it is over. */
export function useJob(id: string | null) {
  return useQuery({
    queryKey: [...keys.exports, 'one', id],
    enabled: id !== null,
    refetchInterval: ({ state: { data } }) => (data === undefined || isOpen(data) ? LOOK_MS : false),
    queryFn: () => dataOf(api.GET('/api/v1/exports/{id}', { params: { path: { id: id ?? '' } } })),
  });
}

const exportsPage = ({ pageParam }: { pageParam: string | null }) =>
  dataOf(api.GET('/api/v1/exports', { params: { query: pageParam ? { cursor: pageParam } : {} } }));

export function useExports() {
  return useInfiniteQuery({
    queryKey: [...keys.exports, 'list'],
    initialPageParam: null as string | null,
    refetchInterval: ({ state: { data } }) => (data?.pages.some((page) => page.items.some(isOpen)) ? LOOK_MS : false),
    queryFn: exportsPage,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The regency's own, for who may read them. */
export function useMonthlyReports() {
  return useQuery({
    queryKey: [...keys.exports, 'monthly'],
    queryFn: () => dataOf(api.GET('/api/v1/monthly-reports')),
  });
}

export function useCheckImport() {
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return dataOf(api.POST('/api/v1/imports', { body: { file: file.name }, bodySerializer: () => form }));
    },
  });
}

export function useConfirmImport() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => dataOf(api.POST('/api/v1/imports/{id}/confirmation', { params: { path: { id } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.exports }),
  });
}
