export const jobStates = ['queued', 'running', 'done', 'failed', 'expired'] as const;
export type JobState = (typeof jobStates)[number];

export const jobKinds = ['export', 'sp4n_check', 'sp4n_import', 'evidence_pack', 'monthly_report'] as const;
export type JobKind = (typeof jobKinds)[number];

export const exportFormats = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
  pdf: 'application/pdf',
} as const;

const DAY_MS = 24 * 3600 * 1000;
/** A file is kept so long; what was asked stays on record longer. */
const FILE_DAYS = 7;
/** The regency's own monthly report is a record: so many months back it can be read. */
export const KEPT_MONTHS = 36;
const RECORD_DAYS = 90;
/** After so many attempts that ended unforeseen a person has to look at it. */
export const MAX_ATTEMPTS = 3;
/** A mail carries a file up to this size, in bytes; beyond it only the link. Mail servers commonly take 10 MB, a third of it is encoding. */
export const MAIL_MAX_BYTES = 5 * 1024 * 1024;
/** So many of one person may wait or run at once. */
export const MAX_OPEN = 5;

/** Nobody asked for it but the schedule. */
const isRegencys = ({ kind, requestedBy }: { kind: JobKind; requestedBy: string | null }): boolean =>
  kind === 'monthly_report' && requestedBy === null;

export const weekAfter = (finishedAt: Date): Date => new Date(finishedAt.getTime() + FILE_DAYS * DAY_MS);

/** When what was made then is taken away. Months are counted in UTC: a few hours of 36 months matter to nobody. */
export function expiryOf(finishedAt: Date, job: { kind: JobKind; requestedBy: string | null }): Date {
  if (!isRegencys(job)) return weekAfter(finishedAt);
  const expiry = new Date(finishedAt);
  expiry.setUTCMonth(expiry.getUTCMonth() + KEPT_MONTHS);
  return expiry;
}
export const forgottenBefore = (now: Date): Date => new Date(now.getTime() - RECORD_DAYS * DAY_MS);

/** How far a run over `total` rows is, 0..99: only the file itself makes it 100. Without a total it is unknown: 0. */
export function percentOf(done: number, total: number | null): number {
  if (total === null || total <= 0) return 0;
  return Math.min(Math.floor((done / total) * 100), 99);
}
