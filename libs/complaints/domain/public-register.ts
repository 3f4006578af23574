import type { Status } from './lifecycle';
import { withoutContacts } from './public-matter';

/** Where a report stands that a verifier has read and nobody has refused or joined to another. */
export const publicStatuses = ['assigned', 'in_progress', 'awaiting_information', 'resolved', 'closed'] as const;
export type PublicStatus = (typeof publicStatuses)[number];

export const isPublicStatus = (status: Status): status is PublicStatus =>
  (publicStatuses as readonly Status[]).includes(status);

const DAY_MS = 86_400_000;

/** Whole days from filing until it was resolved, or until now. */
export const daysTaken = (filedAt: Date, resolvedAt: Date | null, now: Date): number =>
  Math.max(0, Math.floor(((resolvedAt ?? now).getTime() - filedAt.getTime()) / DAY_MS));

const CALLED = ['Bapak', 'Ibu', 'Bpk', 'Pak', 'Bu', 'Sdr', 'Sdri', 'Saudara', 'Saudari', 'Yth', 'Mas', 'Mbak', 'Kak'];
const CALL = `(?:${CALLED.flatMap((word) => [word, word.toLowerCase()]).join('|')})\\.?`;
const NAME = String.raw`\p{Lu}[\p{L}'’.-]*`;
/** "Yth. Bapak/Ibu Siti Aminah": how somebody is called, and the words with a capital that follow. */
const CALLED_BY_NAME = new RegExp(`(?<![\\p{L}])(${CALL}(?:[\\s/]+${CALL})*)\\s+${NAME}(?:\\s+${NAME}){0,4}`, 'gu');

/** "24-11-2026", "24.11.2026", "2026-11-24": the day of the work, which isn't a telephone number. */
const DATE = /(?<![\d.-])(\d{1,2}[-.]\d{1,2}[-.]20\d{2}|20\d{2}-\d{2}-\d{2})(?![\s.-]*\d)/;

/**
 * An answer as anybody may read it. It was written to one person: names after a form of address, numbers and addresses by which somebody
 * could be found don't leave with it. Rather a title too many is taken out ("Bapak Camat") than a name too few.
 */
export const publicAnswer = (text: string): string =>
  text
    .split(DATE)
    .map((part, place) => (place % 2 === 1 ? part : withoutContacts(part)))
    .join('')
    .replace(CALLED_BY_NAME, '$1 …');
