import type { Status } from './lifecycle';

/** Where a report stands that a verifier has read and nobody has refused or joined to another. */
export const publicStatuses = ['assigned', 'in_progress', 'awaiting_information', 'resolved', 'closed'] as const;
export type PublicStatus = (typeof publicStatuses)[number];

export const isPublicStatus = (status: Status): status is PublicStatus =>
  (publicStatuses as readonly Status[]).includes(status);

const DAY_MS = 86_400_000;

/** Whole days from filing until it was resolved, or until now. */
export const daysTaken = (filedAt: Date, resolvedAt: Date | null, now: Date): number =>
  Math.max(0, Math.floor(((resolvedAt ?? now).getTime() - filedAt.getTime()) / DAY_MS));
