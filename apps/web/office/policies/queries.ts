import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { ApiProblem } from '../api/problem';
import { keys } from '../api/queries';
import type { paths } from '../api/schema';
import type { SlaPolicy } from '../api/types';
import { queryOf, type PolicyScope } from './scope';

type Answer<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Body } } } }
  ? Body
  : never;

export type PolicyVersion = Answer<paths['/api/v1/sla-policies/{kind}/versions']['get']>['items'][number];
export type ClockLimit = SlaPolicy['clocks'][number];
export type Duration = ClockLimit['duration'];

/** Everything that a change of limits makes stale. */
export const policyKeys = keys.reference('sla-policies');

const paramsOf = (scope: PolicyScope) => ({ path: { kind: scope.kind }, query: queryOf(scope) });

/** Null where the scope has no limits of its own. */
export function usePolicy(scope: PolicyScope) {
  return useQuery({
    queryKey: [...policyKeys, 'one', scope],
    // What is being edited stays under the hands of whoever edits it.
    refetchOnWindowFocus: false,
    queryFn: async (): Promise<SlaPolicy | null> => {
      try {
        return await dataOf(api.GET('/api/v1/sla-policies/{kind}', { params: paramsOf(scope) }));
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
  });
}

export function usePolicyVersions(scope: PolicyScope) {
  return useInfiniteQuery({
    queryKey: [...policyKeys, 'versions', scope],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/sla-policies/{kind}/versions', {
          params: {
            path: { kind: scope.kind },
            query: { ...queryOf(scope), limit: 5, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export interface PolicyDraft {
  clocks: ClockLimit[];
  appliesToOpen: boolean;
}

export const previewPolicy = (scope: PolicyScope, body: PolicyDraft) =>
  dataOf(api.POST('/api/v1/sla-policies/{kind}/preview', { params: paramsOf(scope), body }));

/** `version`: that was read; 0 where the scope had none. */
export const putPolicy = (scope: PolicyScope, version: number, body: PolicyDraft & { reason: string }) =>
  dataOf(
    api.PUT('/api/v1/sla-policies/{kind}', {
      params: paramsOf(scope),
      headers: { 'If-Match': `"${version}"` },
      body,
    }),
  );

export const retirePolicy = (scope: PolicyScope, version: number, reason: string) =>
  api.DELETE('/api/v1/sla-policies/{kind}', {
    params: paramsOf(scope),
    headers: { 'If-Match': `"${version}"` },
    body: { reason },
  });
