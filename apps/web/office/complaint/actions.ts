import type { Text } from '../text/language';
import { texts } from '../text/language';
import { missingInParts } from './parts';

export type ActionName =
  | 'verify'
  | 'respond'
  | 'resolve'
  | 'request-information'
  | 'assign'
  | 'return'
  | 'merge'
  | 'unmerge'
  | 'split'
  | 'reject'
  | 'pause'
  | 'resume'
  | 'extension'
  | 'escalate'
  | 'notes';

type FieldName =
  | 'categoryCode'
  | 'opdCode'
  | 'proposedOpdCode'
  | 'officer'
  | 'reason'
  | 'until'
  | 'text'
  | 'into'
  | 'parts'
  | 'attachmentIds';

export type ActionValues = Record<FieldName, string>;

export interface ActionField {
  name: FieldName;
  label: Text;
  kind:
    | 'long'
    | 'line'
    | 'category'
    | 'opd'
    | 'other-opd'
    | 'officer'
    | 'reject-reason'
    | 'pause-reason'
    | 'pause-day'
    | 'extension-day'
    | 'parts'
    | 'files';
  required: boolean;
  hint?: Text;
}

const { form, decisions } = texts;
const long = (name: FieldName, label: Text): ActionField => ({ name, label, kind: 'long', required: true });
const toCitizen = long('text', form.textForCitizen);
const reason = long('reason', form.reason);
const files: ActionField = { name: 'attachmentIds', label: texts.files.label, kind: 'files', required: false };

/** What each action asks for, in the order in which it is offered; the names are those of the request's body. */
export const actionFields: Record<ActionName, readonly ActionField[]> = {
  verify: [
    { name: 'categoryCode', label: form.category, kind: 'category', required: false },
    { name: 'opdCode', label: form.opd, kind: 'opd', required: false, hint: form.keepOpd },
  ],
  respond: [toCitizen, files],
  resolve: [toCitizen, files],
  'request-information': [toCitizen],
  assign: [
    { name: 'opdCode', label: form.opd, kind: 'opd', required: true },
    { name: 'officer', label: form.officer, kind: 'officer', required: false },
    reason,
  ],
  return: [
    { name: 'proposedOpdCode', label: form.proposedOpd, kind: 'other-opd', required: true, hint: form.proposedOpdHint },
    reason,
  ],
  merge: [{ name: 'into', label: form.into, kind: 'line', required: true }],
  unmerge: [],
  split: [{ name: 'parts', label: form.partText, kind: 'parts', required: false }],
  reject: [{ name: 'reason', label: form.reason, kind: 'reject-reason', required: true }, toCitizen],
  pause: [
    { name: 'reason', label: decisions.pauseReason, kind: 'pause-reason', required: true },
    { name: 'until', label: decisions.pauseLast, kind: 'pause-day', required: true },
    long('text', decisions.pauseText),
  ],
  resume: [{ name: 'text', label: form.textForCitizen, kind: 'long', required: false }],
  extension: [
    { name: 'until', label: decisions.newDay, kind: 'extension-day', required: true },
    { ...long('text', decisions.interimReply), hint: decisions.interimHint },
  ],
  escalate: [reason],
  notes: [long('text', form.note)],
};

/** The api says what this user may do now; what the office has no form for yet is left out. */
export function offeredActions(allowed: readonly string[]): ActionName[] {
  return (Object.keys(actionFields) as ActionName[]).filter((name) => allowed.includes(name));
}

/** The step that usually comes next: once the citizen has had a first answer, that is to resolve. */
export function primaryAction(status: string, offered: readonly ActionName[]): ActionName | undefined {
  const order: readonly ActionName[] =
    status === 'in_progress'
      ? ['resolve', 'respond', 'escalate']
      : ['verify', 'respond', 'resolve', 'assign', 'escalate'];
  return order.find((name) => offered.includes(name));
}

/** Their names; within parts as the api names them. */
export function missingFields(action: ActionName, values: ActionValues): string[] {
  if (action === 'split') return missingInParts(values.parts);
  return actionFields[action]
    .filter((field) => field.required && values[field.name].trim() === '')
    .map((field) => field.name);
}
