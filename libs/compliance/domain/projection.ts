import { foldCase, type CaseEvent, type HandlingCase } from './case';
import { knownTimes } from './known-at';

/** A complaint's case and how many of its events it folds. */
export interface CaseProjection {
  complaintId: string;
  folded: HandlingCase;
  eventCount: number;
  /** When it was known. */
  lastEventAt: Date;
}

/** None for events that don't begin with the filing. */
export function projectionOf(complaintId: string, events: readonly CaseEvent[]): CaseProjection[] {
  const lastEventAt = knownTimes(events).at(-1) ?? new Date(0);
  const folded = foldCase(events, lastEventAt);
  return folded ? [{ complaintId, folded, eventCount: events.length, lastEventAt }] : [];
}
