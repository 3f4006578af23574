import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from './client';
import { currentLanguage } from '../text/language';
import { keys } from './queries';
import type { Area, Calendar, Category, Opd, PauseReason, RoutingRule, SlaPolicy } from './types';

/** Reads a list to its end: reference data is some hundred rows at most. */
export async function allPages<Item>(
  page: (cursor: string | null) => Promise<{ items: Item[]; nextCursor: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const answer: { items: Item[]; nextCursor: string | null } = await page(cursor);
    items.push(...answer.items);
    cursor = answer.nextCursor;
  } while (cursor !== null);
  return items;
}

const whole = (cursor: string | null) => ({ params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } } });

export function useOpds() {
  return useQuery({
    queryKey: keys.reference('opds'),
    staleTime: 5 * 60_000,
    queryFn: (): Promise<Opd[]> => allPages((cursor) => dataOf(api.GET('/api/v1/opds', whole(cursor)))),
  });
}

/** Whom a rule may name outside the regency. */
export function useAddressees() {
  return useQuery({
    queryKey: keys.reference('addressees'),
    staleTime: 5 * 60_000,
    queryFn: async () => (await dataOf(api.GET('/api/v1/routing-rules/addressees'))).items,
  });
}

/** With those that are offered no more. */
export function useAllPauseReasons() {
  return useQuery({
    queryKey: [...keys.reference('pause-reasons'), 'all', currentLanguage()],
    staleTime: 5 * 60_000,
    queryFn: async (): Promise<PauseReason[]> =>
      (await dataOf(api.GET('/api/v1/pause-reasons', { params: { query: { all: 'true' } } }))).items,
  });
}

export function useCategories() {
  return useQuery({
    queryKey: keys.reference('categories'),
    staleTime: 5 * 60_000,
    queryFn: (): Promise<Category[]> => allPages((cursor) => dataOf(api.GET('/api/v1/categories', whole(cursor)))),
  });
}

export function useOfficers(opdCode: string) {
  return useQuery({
    queryKey: keys.reference(`officers.${opdCode}`),
    enabled: opdCode !== '',
    staleTime: 60_000,
    queryFn: async () => {
      const path = { code: opdCode };
      const { items } = await dataOf(api.GET('/api/v1/opds/{code}/officers', { params: { path } }));
      return items;
    },
  });
}

export function useRoutingRules() {
  return useQuery({
    queryKey: keys.reference('routing-rules'),
    queryFn: (): Promise<RoutingRule[]> =>
      allPages((cursor) => dataOf(api.GET('/api/v1/routing-rules', whole(cursor)))),
  });
}

/** Districts and villages, each after what it lies in. */
export function useAreas() {
  return useQuery({
    queryKey: keys.reference('areas'),
    staleTime: 60 * 60_000,
    queryFn: async (): Promise<Area[]> => (await dataOf(api.GET('/api/v1/reference'))).areas,
  });
}

export function useCalendars() {
  return useQuery({
    queryKey: keys.reference('calendars'),
    queryFn: (): Promise<Calendar[]> => allPages((cursor) => dataOf(api.GET('/api/v1/calendars', whole(cursor)))),
  });
}

export function useSlaPolicies() {
  return useQuery({
    queryKey: keys.reference('sla-policies'),
    queryFn: async (): Promise<SlaPolicy[]> => (await dataOf(api.GET('/api/v1/sla-policies'))).items,
  });
}
