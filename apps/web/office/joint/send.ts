import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { ApiProblem } from '../api/problem';
import { keys, type LoadedComplaint } from '../api/queries';
import type { Contribution } from '../api/types';

export type TaskAction = Contribution['allowedActions'][number];

/** @throws ApiProblem what the api refuses with; 412 when the complaint is no longer what was looked at. */
export function askTo(
  { complaint, etag }: LoadedComplaint,
  body: { opdCode: string; text: string; workingDays?: number },
) {
  const params = { path: { number: complaint.number } };
  return api.POST('/api/v1/complaints/{number}/contributions', { params, headers: { 'If-Match': etag }, body });
}

/** The answer of the OPD that was asked, or that it is no longer asked. @throws ApiProblem as askTo */
export async function answerTo(
  { complaint, etag }: LoadedComplaint,
  id: string,
  action: TaskAction,
  { text, attachmentIds }: { text: string; attachmentIds: string[] },
): Promise<void> {
  const to = { params: { path: { number: complaint.number, id } }, headers: { 'If-Match': etag } };
  const path = '/api/v1/complaints/{number}/contributions/{id}' as const;
  if (action === 'complete') await api.POST(`${path}/complete`, { ...to, body: { text, attachmentIds } });
  else if (action === 'refuse') await api.POST(`${path}/refuse`, { ...to, body: { reason: text } });
  else await api.POST(`${path}/withdraw`, { ...to, body: { reason: text } });
}

/** Sends, and reads anew what it has changed. @param focus where the api names fields that are wrong */
export function useSend(send: () => Promise<unknown>, sent: () => void, focus: (names: string[]) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      sent();
      await cache.invalidateQueries({ queryKey: keys.complaints });
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.fields.length > 0) focus(error.fields.map(({ field }) => field));
    },
  });
}

/** What the api says of a field, or that it is missing. */
export function errorOf(error: Error | null, names: readonly string[]): string | undefined {
  return error instanceof ApiProblem ? error.fields.find(({ field }) => names.includes(field))?.message : undefined;
}
