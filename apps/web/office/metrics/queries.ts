import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import type { paths } from '../api/schema';

type SummaryQuery = NonNullable<paths['/api/v1/metrics/summary']['get']['parameters']['query']>;
export type Summary = paths['/api/v1/metrics/summary']['get']['responses'][200]['content']['application/json'];
export type Measure =
  paths['/api/v1/metrics/catalogue']['get']['responses'][200]['content']['application/json']['items'][number];
export type Figure = Summary['figures'][number];
export type Group = Summary['groups'][number];
export type MetricFilter = Omit<SummaryQuery, 'groupBy'>;

export function useSummary(filter: MetricFilter, groupBy?: SummaryQuery['groupBy']) {
  return useQuery({
    queryKey: [...keys.metrics, 'summary', filter, groupBy ?? null],
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    queryFn: () =>
      dataOf(api.GET('/api/v1/metrics/summary', { params: { query: { ...filter, ...(groupBy ? { groupBy } : {}) } } })),
  });
}

export function useCatalogue() {
  return useQuery({
    queryKey: [...keys.metrics, 'catalogue'],
    staleTime: Infinity,
    queryFn: async () => (await dataOf(api.GET('/api/v1/metrics/catalogue'))).items,
  });
}

export function useWarnings(filter: MetricFilter) {
  return useQuery({
    queryKey: [...keys.metrics, 'warnings', filter],
    staleTime: 60_000,
    queryFn: () => dataOf(api.GET('/api/v1/metrics/warnings', { params: { query: filter } })),
  });
}

/** The complaints behind one number, page by page. */
export function useBehind(filter: MetricFilter & { measure: string }) {
  return useInfiniteQuery({
    queryKey: [...keys.complaints, 'behind', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/complaints', {
          params: { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export const figureOf = ({ figures }: { figures: Figure[] }, code: string): Figure | undefined =>
  figures.find((figure) => figure.code === code);
