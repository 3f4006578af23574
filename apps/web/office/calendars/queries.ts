import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { ApiProblem } from '../api/problem';
import { keys } from '../api/queries';
import type { paths } from '../api/schema';

type Answer<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Body } } } }
  ? Body
  : never;
type Asked<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Body } } }
  ? Body
  : never;

export type CalendarDetail = Answer<paths['/api/v1/calendars/{code}']['get']>;
export type CalendarBody = Asked<paths['/api/v1/calendars/{code}']['put']>;
export type CalendarHours = CalendarBody['versions'][number];
export type CalendarYear = Answer<paths['/api/v1/calendars/{code}/years/{year}']['get']>;
export type CalendarDay = CalendarYear['days'][number];
export type Holiday = CalendarDetail['holidays'][number];
export type Preview = Answer<paths['/api/v1/calendars/{code}/preview']['post']>;
export type ParsedDecree = Answer<paths['/api/v1/holiday-decrees/parse']['post']>;
export type SlaChange = Answer<paths['/api/v1/sla-changes']['get']>['items'][number];

/** Everything that a change of a calendar or a decree makes stale. */
export const calendarKeys = keys.reference('calendars');
const key = (...parts: (string | number)[]) => [...calendarKeys, ...parts];

export function useCalendar(code: string) {
  return useQuery({
    queryKey: key('one', code),
    // What is being edited stays under the hands of whoever edits it.
    refetchOnWindowFocus: false,
    queryFn: () => dataOf(api.GET('/api/v1/calendars/{code}', { params: { path: { code } } })),
  });
}

export function useCalendarYear(code: string, year: number) {
  return useQuery({
    queryKey: key('year', code, year),
    queryFn: () => dataOf(api.GET('/api/v1/calendars/{code}/years/{year}', { params: { path: { code, year } } })),
  });
}

/** The version of a year's decree that a change must name; 0 for a year without one. */
export function useDecreeVersion(year: number) {
  return useQuery({
    queryKey: key('decree', year),
    // What is being imported stays under the hands of whoever imports it.
    refetchOnWindowFocus: false,
    queryFn: async (): Promise<number> => {
      try {
        return (await dataOf(api.GET('/api/v1/holiday-decrees/{year}', { params: { path: { year } } }))).version;
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return 0;
        throw error;
      }
    },
  });
}

export function useDecrees() {
  return useQuery({
    queryKey: key('decrees'),
    queryFn: async () =>
      (await dataOf(api.GET('/api/v1/holiday-decrees', { params: { query: { limit: 100 } } }))).items,
  });
}

export function useSlaChanges() {
  return useInfiniteQuery({
    queryKey: key('changes'),
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/sla-changes', { params: { query: { limit: 10, ...(pageParam && { cursor: pageParam }) } } }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
