import { withinScope, type Principal } from '@tanggap/identity';
import type { AttachmentRecord, ComplaintRecord, EventRecord } from './persistence/complaint-reader';

const isShown = ({ public: shown, type }: Pick<EventRecord, 'public' | 'type'>): boolean =>
  shown || type.startsWith('contribution_');

/** The files of a complaint that this reader may open. */
export function filesFor(
  { complaint, events, attachments }: ComplaintRecord,
  principal: Principal,
): AttachmentRecord[] {
  if (withinScope(principal, complaint.opdCode)) return attachments;
  const shown = new Set(events.filter(isShown).map(({ id }) => id));
  return attachments.filter((file) => file.public || (file.eventId !== null && shown.has(file.eventId)));
}

/**
 * What an OPD sees that contributes to another's complaint: what it needs for its part. Nothing of the reporter, no internal
 * step of the lead but those of the contributions, and no action beside its own task's.
 */
export function asContributor<View extends { events: Pick<EventRecord, 'public' | 'type'>[] }>(
  view: View,
  files: readonly AttachmentRecord[],
): View {
  return {
    ...view,
    events: view.events.filter(isShown),
    attachments: [...files],
    reporter: null,
    requests: [],
    pauseAllowance: null,
    extensionDays: null,
    allowedActions: [],
  };
}
