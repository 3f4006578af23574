import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import type { paths } from '../api/schema';
import { currentLanguage } from '../text/language';

type Answer<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Body } } } }
  ? Body
  : never;
type Asked<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Body } } }
  ? Body
  : never;

export type Score = Answer<paths['/api/v1/compliance']['get']>;
export type Indicator = Score['dimensions'][number]['indicators'][number];
export type SnapshotPoint = Answer<paths['/api/v1/compliance/history']['get']>['items'][number];
export type Effects = Answer<paths['/api/v1/compliance/effects']['get']>;
export type WorkItem = Answer<paths['/api/v1/compliance/order-of-work']['get']>['items'][number];
export type Forecast = Answer<paths['/api/v1/compliance/forecast']['get']>;
export type Wish = Asked<paths['/api/v1/compliance/what-if']['post']>;
export type WhatIfAnswer = Answer<paths['/api/v1/compliance/what-if']['post']>;
export type Evidence = Answer<paths['/api/v1/compliance/evidence']['get']>['items'][number];
export type Completeness = Answer<paths['/api/v1/compliance/evidence/completeness']['get']>;
export type SelfAssessment = Answer<paths['/api/v1/compliance/self-assessments']['get']>['items'][number];
export type Form = Answer<paths['/api/v1/compliance/self-assessments/form']['get']>;
export type AssessedUnits = Answer<paths['/api/v1/compliance/instruments/{code}/units']['get']>;
export type ChosenUnits = Asked<paths['/api/v1/compliance/instruments/{code}/units/preview']['post']>;
export type UnitsPreview = Answer<paths['/api/v1/compliance/instruments/{code}/units/preview']['post']>;
export type Answers = Asked<paths['/api/v1/compliance/self-assessments']['post']>;

/** What the whole section is about; empty: this year, the reader's own or the regency, the instrument of the year. */
export interface Choice {
  period: string;
  unit: string;
  instrument: string;
}

const given = ({ period, unit, instrument }: Choice) => ({
  ...(period && { period }),
  ...(unit && { unit }),
  ...(instrument && { instrument }),
});
const key = (...parts: unknown[]) => [...keys.score, ...parts, currentLanguage()];

/** The regency's, or that of the unit chosen. */
export function useScoreOf({ unit, ...rest }: Choice) {
  const query = given({ unit: '', ...rest });
  return useQuery({
    queryKey: key('score', unit, query),
    queryFn: () =>
      unit === ''
        ? dataOf(api.GET('/api/v1/compliance', { params: { query } }))
        : dataOf(api.GET('/api/v1/compliance/opds/{code}', { params: { path: { code: unit }, query } })),
  });
}

export function useInstruments() {
  return useQuery({
    queryKey: key('instruments'),
    staleTime: 5 * 60_000,
    queryFn: async () => (await dataOf(api.GET('/api/v1/compliance/instruments'))).items,
  });
}

export function useUnits() {
  return useQuery({
    queryKey: key('units'),
    staleTime: 5 * 60_000,
    queryFn: async () => (await dataOf(api.GET('/api/v1/compliance/units'))).items,
  });
}

export function useHistory(choice: Choice) {
  return useQuery({
    queryKey: key('history', choice),
    queryFn: () =>
      dataOf(api.GET('/api/v1/compliance/history', { params: { query: { ...given(choice), limit: 60 } } })),
  });
}

export function useFreeze(choice: Choice, done: (score: number) => void) {
  const cache = useQueryClient();
  const { period, instrument } = choice;
  return useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/api/v1/compliance/snapshots', {
          body: { ...(period && { period }), ...(instrument && { instrument }) },
        }),
      ),
    onSuccess: async ({ score }) => {
      done(score.score);
      await cache.invalidateQueries({ queryKey: [...keys.score, 'history'] });
    },
  });
}

/** What each unit can show and what it lacks. */
export function useCompleteness({ period, instrument }: Pick<Choice, 'period' | 'instrument'>) {
  const query = given({ period, instrument, unit: '' });
  return useQuery({
    queryKey: key('completeness', query),
    queryFn: () => dataOf(api.GET('/api/v1/compliance/evidence/completeness', { params: { query } })),
  });
}

export function useEffects(choice: Choice) {
  return useQuery({
    queryKey: key('effects', choice),
    queryFn: () => dataOf(api.GET('/api/v1/compliance/effects', { params: { query: given(choice) } })),
  });
}

export function useForecast(choice: Choice) {
  return useQuery({
    queryKey: key('forecast', choice),
    staleTime: 60_000,
    queryFn: () => dataOf(api.GET('/api/v1/compliance/forecast', { params: { query: given(choice) } })),
  });
}

export type OpenStep = NonNullable<
  NonNullable<paths['/api/v1/compliance/order-of-work']['get']['parameters']['query']>['step']
>;

/** All that is open, or exactly the complaints of a step. */
export function useWork(choice: Choice, step: OpenStep | null) {
  const query = { ...given(choice), ...(step && { step }) };
  return useQuery({
    queryKey: key('work', choice, step),
    queryFn: () => dataOf(api.GET('/api/v1/compliance/order-of-work', { params: { query } })),
  });
}

export function useAssessedUnits(code: string) {
  return useQuery({
    queryKey: key('assessed-units', code),
    enabled: code !== '',
    // What is being chosen stays under the hands of whoever does.
    refetchOnWindowFocus: false,
    queryFn: () => dataOf(api.GET('/api/v1/compliance/instruments/{code}/units', { params: { path: { code } } })),
  });
}

export function usePreviewUnits(code: string) {
  return useMutation({
    mutationFn: (body: ChosenUnits) =>
      dataOf(api.POST('/api/v1/compliance/instruments/{code}/units/preview', { params: { path: { code } }, body })),
  });
}

export function useSetUnits(code: string, done: () => void) {
  const stale = useStaleScore();
  return useMutation({
    mutationFn: ({ version, ...body }: ChosenUnits & { version: number; reason: string }) =>
      dataOf(
        api.PUT('/api/v1/compliance/instruments/{code}/units', {
          params: { path: { code } },
          headers: { 'If-Match': `"${version}"` },
          body,
        }),
      ),
    onSuccess: async () => {
      done();
      await stale();
    },
  });
}

export function useWhatIf() {
  return useMutation({
    mutationFn: (wish: Wish) => dataOf(api.POST('/api/v1/compliance/what-if', { body: wish })),
  });
}

export function useEvidence(filter: { unit: string; indicator: string; period: string; withdrawn: boolean }) {
  const { unit, indicator, period, withdrawn } = filter;
  return useInfiniteQuery({
    queryKey: key('evidence', filter),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/compliance/evidence', {
          params: {
            query: {
              ...(unit && { unit }),
              ...(indicator && { indicator }),
              ...(period && !withdrawn && { period }),
              ...(withdrawn && { withdrawn: 'true' as const }),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** A new document or a withdrawn one moves the score as well. */
const useStaleScore = () => {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: keys.score });
};

export function useUploadEvidence(done: () => void) {
  const stale = useStaleScore();
  return useMutation({
    mutationFn: ({ file, fields }: { file: File; fields: Record<string, string> }) => {
      const form = new FormData();
      form.append('file', file);
      for (const [name, value] of Object.entries(fields)) if (value !== '') form.append(name, value);
      return dataOf(
        api.POST('/api/v1/compliance/evidence', {
          // What is sent is the form; the body here only satisfies the types.
          body: { file: file.name, indicatorCode: '', title: '', date: '' },
          bodySerializer: () => form,
        }),
      );
    },
    onSuccess: async () => {
      done();
      await stale();
    },
  });
}

export function useWithdraw() {
  const stale = useStaleScore();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      api.POST('/api/v1/compliance/evidence/{id}/withdrawal', { params: { path: { id } }, body: { reason } }),
    onSuccess: stale,
  });
}

export function useForm(unit: string, year: number, instrument: string) {
  return useQuery({
    queryKey: key('form', unit, year, instrument),
    enabled: unit !== '',
    // What is being filled in stays under the hands of whoever does.
    refetchOnWindowFocus: false,
    queryFn: () =>
      dataOf(
        api.GET('/api/v1/compliance/self-assessments/form', {
          params: { query: { unit, year, ...(instrument && { instrument }) } },
        }),
      ),
  });
}

export function useSubmit(done: (version: number) => void) {
  const stale = useStaleScore();
  return useMutation({
    mutationFn: (body: Answers) => dataOf(api.POST('/api/v1/compliance/self-assessments', { body })),
    onSuccess: async ({ version }) => {
      done(version);
      await stale();
    },
  });
}

export function useReviews() {
  return useInfiniteQuery({
    queryKey: key('reviews'),
    initialPageParam: null as string | null,
    refetchInterval: 60_000,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/compliance/self-assessments', {
          params: { query: { state: 'waiting', ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useReview(done: () => void) {
  const stale = useStaleScore();
  return useMutation({
    mutationFn: ({ id, decision, note }: { id: string; decision: 'approved' | 'returned'; note: string }) =>
      api.POST('/api/v1/compliance/self-assessments/{id}/review', {
        params: { path: { id } },
        body: { decision, ...(note.trim() && { note: note.trim() }) },
      }),
    onSuccess: async () => {
      done();
      await stale();
    },
  });
}
