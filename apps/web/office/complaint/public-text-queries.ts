import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import type { Complaint, PublicTexts } from '../api/types';
import { useUser } from '../session/signed-in';

/** A pause in typing, in milliseconds. */
const PAUSE_MS = 500;
const deciding: readonly string[] = ['verifier', 'officer', 'opd_head', 'supervisor'];
const keyOf = (number: string) => [...keys.complaint(number), 'public-text'];

/** Whether this user sees what the public reads: not who only contributes, nor who only reads. */
export function useMayMask({ opd }: Complaint): boolean {
  const { role, opdCode } = useUser();
  return deciding.includes(role) && (opdCode === null || opdCode === opd?.code);
}

export function usePublicTexts(complaint: Complaint) {
  const { number, version } = complaint;
  return useQuery({
    queryKey: [...keyOf(number), version],
    enabled: useMayMask(complaint),
    placeholderData: keepPreviousData,
    queryFn: () => dataOf(api.GET('/api/v1/complaints/{number}/public-text', { params: { path: { number } } })),
  });
}

/** Of an answer that is being written, a moment after each pause in typing. */
export function usePublicDraft(complaint: Complaint, text: string) {
  const { number, version } = complaint;
  const [settled] = useDebouncedValue(text, PAUSE_MS);
  const mayMask = useMayMask(complaint);
  return useQuery({
    queryKey: [...keyOf(number), version, 'draft', settled],
    enabled: mayMask && settled.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: () =>
      dataOf(
        api.POST('/api/v1/complaints/{number}/public-text/preview', {
          params: { path: { number } },
          body: { text: settled.slice(0, 5000) },
        }),
      ),
  });
}

interface WordsDecided {
  hide?: string[];
  show?: string[];
  reason?: string;
}

export function useDecideWords(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: WordsDecided): Promise<PublicTexts> =>
      dataOf(api.POST('/api/v1/complaints/{number}/public-text', { params: { path: { number } }, body })),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.complaint(number) }),
  });
}
