import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { currentLanguage } from '../text/language';
import { api, dataOf } from './client';
import { keys } from './queries';
import type { DeliveryQuery, NotificationChoice } from './types';

export function useUnread() {
  return useQuery({
    queryKey: [...keys.notifications, 'unread'],
    // The stream tells at once; this is for a browser whose stream a proxy keeps from it.
    refetchInterval: 60_000,
    queryFn: () => dataOf(api.GET('/api/v1/notifications/unread')),
  });
}

export function useNotifications(onlyUnread: boolean) {
  return useInfiniteQuery({
    queryKey: [...keys.notifications, 'list', onlyUnread, currentLanguage()],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/notifications', {
          params: { query: { ...(onlyUnread && { unread: 'true' }), ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** One by its id, or all of them. */
export function useMarkRead() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      id === null
        ? api.POST('/api/v1/notifications/read')
        : api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.notifications }),
  });
}

export function useNotificationSettings() {
  return useQuery({
    queryKey: [...keys.notifications, 'settings'],
    queryFn: () => dataOf(api.GET('/api/v1/notifications/settings')),
  });
}

export function useSaveNotificationSettings() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: NotificationChoice) => dataOf(api.PUT('/api/v1/notifications/settings', { body })),
    onSuccess: (saved) => cache.setQueryData([...keys.notifications, 'settings'], saved),
  });
}

export function useChannels() {
  return useQuery({
    queryKey: [...keys.deliveries, 'channels'],
    staleTime: 5 * 60_000,
    queryFn: async () => (await dataOf(api.GET('/api/v1/notifications/channels'))).items,
  });
}

export function useDeliveries(filter: Pick<DeliveryQuery, 'state' | 'channel'>) {
  return useInfiniteQuery({
    queryKey: [...keys.deliveries, 'list', filter],
    initialPageParam: null as string | null,
    refetchInterval: 15_000,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/notifications/deliveries', {
          params: { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useResend() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.POST('/api/v1/notifications/deliveries/{id}/resend', { params: { path: { id } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.deliveries }),
  });
}

export function useMailbox() {
  return useInfiniteQuery({
    queryKey: [...keys.deliveries, 'mailbox'],
    initialPageParam: null as string | null,
    refetchInterval: 15_000,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/notifications/mailbox', {
          params: { query: { limit: 10, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useTemplates(language: 'id' | 'en') {
  return useQuery({
    queryKey: [...keys.templates, language],
    queryFn: async () =>
      (await dataOf(api.GET('/api/v1/notification-templates', { params: { query: { language } } }))).items,
  });
}
