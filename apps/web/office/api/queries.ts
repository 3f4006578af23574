import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from './client';
import { ApiProblem } from './problem';
import type { Complaint, ComplaintQuery, SessionUser, WorkloadGroup } from './types';

/** Empty: not filtered by it. */
export interface InboxFilters {
  status: '' | NonNullable<ComplaintQuery['status']>;
  sla: '' | NonNullable<ComplaintQuery['sla']>;
  due: '' | NonNullable<ComplaintQuery['due']>;
  opd: string;
  /** User name, or `none`. */
  officer: string;
  q: string;
  /** Empty: by what is due next. */
  sort: '' | '-affected';
}

/** Keys of the cache, in one place, so that a write knows what it makes stale. */
export const keys = {
  session: ['session'],
  complaints: ['complaints'],
  complaint: (number: string) => ['complaints', 'one', number],
  decisions: ['decisions'],
  supervision: ['supervision'],
  score: ['score'],
  notifications: ['notifications'],
  deliveries: ['deliveries'],
  templates: ['templates'],
  exports: ['exports'],
  metrics: ['metrics'],
  reference: (what: string) => ['reference', what],
} as const;

/** `user` is null when nobody is signed in; whether there are demo accounts is then asked apart, for the login page. */
export function useSession() {
  return useQuery({
    queryKey: keys.session,
    staleTime: 5 * 60_000,
    queryFn: async (): Promise<{ user: SessionUser | null; demo: boolean }> => {
      try {
        return await dataOf(api.GET('/api/v1/auth/session'));
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
        const { demo } = await dataOf(api.GET('/api/v1/auth/info'));
        return { user: null, demo };
      }
    },
  });
}

/** Only what is set is sent: the api takes an empty filter for a wrong one. */
function given({ status, sla, opd, officer, q }: Omit<InboxFilters, 'due' | 'sort'>) {
  return {
    ...{ ...(status && { status }), ...(sla && { sla }), ...(opd && { opd }) },
    ...{ ...(officer && { officer }), ...(q && { q }) },
  };
}

/** So many of what is overdue stand above what is due next. */
const OVERDUE_FIRST = 5;

export function useFirstOverdue(filters: InboxFilters, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.complaints, 'overdue', filters],
    enabled,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = { ...given(filters), due: 'overdue', sort: 'due', limit: OVERDUE_FIRST } as const;
      return (await dataOf(api.GET('/api/v1/complaints', { params: { query } }))).items;
    },
  });
}

/** How many are due when, of the reports that the filters leave. */
export function useDueCounts({ due: _due, sort: _sort, ...filters }: InboxFilters) {
  const query = given(filters);
  return useQuery({
    queryKey: [...keys.complaints, 'due', query],
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
    queryFn: () => dataOf(api.GET('/api/v1/complaints/due', { params: { query } })),
  });
}

export function useInbox(filters: InboxFilters) {
  return useInfiniteQuery({
    queryKey: [...keys.complaints, 'inbox', filters],
    initialPageParam: null as string | null,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/complaints', {
          params: {
            query: {
              ...given(filters),
              ...(filters.due && { due: filters.due }),
              sort: filters.sort || 'due',
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** What endangers life, of all that the reader may see and of that status where one is given; it stands above the list. */
export function useUrgent(status: InboxFilters['status']) {
  return useQuery({
    queryKey: [...keys.complaints, 'urgent', status],
    refetchInterval: 60_000,
    queryFn: async () => {
      const query = { urgent: 'true', sort: 'due', limit: 20, ...(status && { status }) } as const;
      return (await dataOf(api.GET('/api/v1/complaints', { params: { query } }))).items;
    },
  });
}

export function useAtRisk() {
  return useQuery({
    queryKey: [...keys.complaints, 'at-risk'],
    refetchInterval: 60_000,
    queryFn: () =>
      dataOf(api.GET('/api/v1/complaints', { params: { query: { sla: 'at_risk', sort: 'due', limit: 10 } } })),
  });
}

/** The complaint with the ETag that its next change has to name. */
export interface LoadedComplaint {
  complaint: Complaint;
  etag: string;
}

export function useComplaint(number: string) {
  return useQuery({
    queryKey: keys.complaint(number),
    queryFn: async (): Promise<LoadedComplaint> => {
      const answer = api.GET('/api/v1/complaints/{number}', { params: { path: { number } } });
      const complaint = await dataOf(answer);
      const { response } = await answer;
      return { complaint, etag: response.headers.get('etag') ?? `"${complaint.version}"` };
    },
  });
}

/** Who has how much open, whoever has most overdue first. */
export function useWorkload(groupBy: WorkloadGroup) {
  return useQuery({
    queryKey: [...keys.complaints, 'workload', groupBy],
    refetchInterval: 60_000,
    queryFn: async () =>
      (await dataOf(api.GET('/api/v1/complaints/workload', { params: { query: { groupBy } } }))).items,
  });
}

export function useBreaches() {
  return useInfiniteQuery({
    queryKey: [...keys.supervision, 'breaches'],
    initialPageParam: null as string | null,
    refetchInterval: 60_000,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/sla/breaches', {
          params: { query: { limit: 10, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The regency's score, or that of one OPD for its own staff. */
export function useCompliance(year: number, opdCode: string | null) {
  const query = { period: String(year) };
  return useQuery({
    queryKey: [...keys.supervision, 'compliance', year, opdCode],
    queryFn: () =>
      opdCode === null
        ? dataOf(api.GET('/api/v1/compliance', { params: { query } }))
        : dataOf(api.GET('/api/v1/compliance/opds/{code}', { params: { path: { code: opdCode }, query } })),
  });
}
