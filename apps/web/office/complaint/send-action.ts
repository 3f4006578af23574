import { api } from '../api/client';
import type { Complaint } from '../api/types';
import type { ActionName, ActionValues } from './actions';
import { partsOf } from './parts';
import { filesOf } from './uploads';

type Reason = 'not_authorised' | 'incomplete' | 'not_a_service_matter' | 'duplicate' | 'abusive';

interface Target {
  number: string;
  /** What the user was looking at; the api refuses with 412 when it is no longer that. */
  etag: string;
}

/** Leaves out what was left empty: the api refuses an empty optional key. */
const optional = <Name extends string>(name: Name, value: string): Partial<Record<Name, string>> =>
  value.trim() === '' ? {} : ({ [name]: value.trim() } as Record<Name, string>);

const withFiles = ({ text, attachmentIds }: ActionValues) => ({
  text,
  attachmentIds: filesOf(attachmentIds).map(({ id }) => id),
});

/** Each action as its call of the contract, typed by the OpenAPI document so that a drift does not compile. */
const calls: Record<ActionName, (target: Target, values: ActionValues) => Promise<unknown>> = {
  verify: (to, { categoryCode, opdCode }) =>
    api.POST('/api/v1/complaints/{number}/verify', {
      ...at(to),
      body: { ...optional('categoryCode', categoryCode), ...optional('opdCode', opdCode) },
    }),
  respond: (to, values) => api.POST('/api/v1/complaints/{number}/respond', { ...at(to), body: withFiles(values) }),
  resolve: (to, values) => api.POST('/api/v1/complaints/{number}/resolve', { ...at(to), body: withFiles(values) }),
  'request-information': (to, { text }) =>
    api.POST('/api/v1/complaints/{number}/request-information', { ...at(to), body: { text } }),
  assign: (to, { opdCode, officer, reason }) =>
    api.POST('/api/v1/complaints/{number}/assign', {
      ...at(to),
      body: { opdCode, reason, ...optional('officer', officer) },
    }),
  return: (to, { reason, proposedOpdCode }) =>
    api.POST('/api/v1/complaints/{number}/return', {
      ...at(to),
      body: { reason, ...optional('proposedOpdCode', proposedOpdCode) },
    }),
  merge: (to, { into }) => api.POST('/api/v1/complaints/{number}/merge', { ...at(to), body: { into: into.trim() } }),
  split: (to, { parts }) =>
    api.POST('/api/v1/complaints/{number}/split', {
      ...at(to),
      body: {
        parts: partsOf(parts).map(({ subject, description, categoryCode, opdCode }) => ({
          ...{ subject, description },
          ...optional('categoryCode', categoryCode),
          ...optional('opdCode', opdCode),
        })),
      },
    }),
  unmerge: (to) => api.POST('/api/v1/complaints/{number}/unmerge', { ...at(to) }),
  reject: (to, { reason, text }) =>
    api.POST('/api/v1/complaints/{number}/reject', { ...at(to), body: { reason: reason as Reason, text } }),
  pause: (to, { reason, until, text }) =>
    api.POST('/api/v1/complaints/{number}/pause', { ...at(to), body: { reason, until, text } }),
  resume: (to, { text }) =>
    api.POST('/api/v1/complaints/{number}/resume', { ...at(to), body: { ...optional('text', text) } }),
  extension: (to, { until, text }) =>
    api.POST('/api/v1/complaints/{number}/extension', { ...at(to), body: { until, text } }),
  escalate: (to, { reason }) => api.POST('/api/v1/complaints/{number}/escalate', { ...at(to), body: { reason } }),
  notes: (to, { text }) => api.POST('/api/v1/complaints/{number}/notes', { ...at(to), body: { text } }),
};

function at({ number, etag }: Target) {
  return { params: { path: { number } }, headers: { 'If-Match': etag } };
}

export async function sendAction(
  action: ActionName,
  complaint: Complaint,
  etag: string,
  values: ActionValues,
): Promise<void> {
  await calls[action]({ number: complaint.number, etag }, values);
}
