import type { Lang } from '@tanggap/platform';
import type { SlaReference } from '@tanggap/sla';
import type { EventRecord, RequestRecord } from './persistence/complaint-reader';
import type { Decisions } from './request-deciders';

/** The reason of a pause by its name in the reader's language. */
interface ReasonRef {
  code: string;
  name: string;
}

/** A pause, or the wish for one or for a later date, as staff see it. */
export interface DeadlineRequestView extends Omit<
  RequestRecord,
  'reason' | 'requestedAt' | 'decidedAt' | 'closedAt' | 'resumesAt'
> {
  reason: ReasonRef | null;
  /** The opening at which a pause under way ends by itself. */
  resumesAt: Date | null;
  requestedAt: Date;
  decidedAt: Date | null;
  closedAt: Date | null;
  /** Whether it waits for this reader's word. */
  decidable: boolean;
  /** Names of those who may decide today; empty once it waits no longer. */
  deciders: string[];
}

/** The pause under way, as everybody may know it. */
export interface PauseView {
  reason: ReasonRef;
  /** The last local day, YYYY-MM-DD. */
  until: string;
  resumesAt: Date;
}

export function requestView(
  record: RequestRecord,
  { decidable, deciders }: Decisions,
  reference: SlaReference,
  lang: Lang,
): DeadlineRequestView {
  return {
    ...record,
    reason: record.reason === null ? null : reasonRef(record.reason, reference, lang),
    resumesAt: dateOrNull(record.resumesAt),
    requestedAt: new Date(record.requestedAt),
    decidedAt: dateOrNull(record.decidedAt),
    closedAt: dateOrNull(record.closedAt),
    decidable: decidable.has(record.id),
    deciders: (deciders.get(record.id) ?? []).map(({ name }) => name),
  };
}

/** @param now a pause whose time is over is over, even before the worker has ended it */
export function pauseView(
  requests: readonly RequestRecord[],
  reference: SlaReference,
  lang: Lang,
  now: Date,
): PauseView | null {
  const pause = requests.find(({ kind, status }) => kind === 'pause' && status === 'approved');
  if (!pause || pause.reason === null || pause.resumesAt === null) return null;
  const resumesAt = new Date(pause.resumesAt);
  return resumesAt > now ? { reason: reasonRef(pause.reason, reference, lang), until: pause.until, resumesAt } : null;
}

/** What the timeline says of a pause beside the text: why and until when. */
export interface PauseDetails {
  reason?: ReasonRef;
  until?: string;
}

export function pauseDetails({ type, data }: EventRecord, reference: SlaReference, lang: Lang): PauseDetails {
  const { reason, until } = data;
  const isPause = type === 'paused' || type === 'pause_requested';
  if (!isPause || typeof reason !== 'string' || typeof until !== 'string') return {};
  return { reason: reasonRef(reason, reference, lang), until };
}

/** A reason that has left the list altogether is called by its code. */
function reasonRef(code: string, reference: SlaReference, lang: Lang): ReasonRef {
  const reason = reference.pauseReason(code);
  return { code, name: (lang === 'id' ? reason?.name : reason?.nameEn) ?? code };
}

const dateOrNull = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));
