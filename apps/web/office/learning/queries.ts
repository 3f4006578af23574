import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';

const KEY = keys.reference('routing-models');
/** While a training is under way its end is waited for. */
const ASK_AGAIN_MS = 1500;

export function useModels() {
  return useQuery({
    queryKey: [...KEY, 'list'],
    queryFn: async () => (await dataOf(api.GET('/api/v1/routing-models', { params: { query: { limit: 50 } } }))).items,
  });
}

export function useShadow() {
  return useQuery({
    queryKey: [...KEY, 'shadow'],
    queryFn: async () => (await dataOf(api.GET('/api/v1/routing-models/shadow'))).comparison ?? null,
  });
}

export function useTraining() {
  const cache = useQueryClient();
  return useQuery({
    queryKey: [...KEY, 'training'],
    queryFn: async () => {
      const now = await dataOf(api.GET('/api/v1/routing-models/training'));
      const before = cache.getQueryData<typeof now>([...KEY, 'training']);
      if (before && before.state !== 'idle' && now.state === 'idle') {
        void cache.invalidateQueries({ queryKey: [...KEY, 'list'] });
        void cache.invalidateQueries({ queryKey: [...KEY, 'shadow'] });
      }
      return now;
    },
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'idle' ? ASK_AGAIN_MS : false),
  });
}

export function useTrain() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/routing-models/training')),
    onSuccess: () => cache.invalidateQueries({ queryKey: [...KEY, 'training'] }),
  });
}

export function usePromote() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (version: string) =>
      api.POST('/api/v1/routing-models/{version}/promotion', { params: { path: { version } } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: KEY }),
  });
}
