import { foldCase, type CaseEvent, type HandlingCase } from './case';

/** A complaint's case and how many of its events it folds. */
export interface CaseProjection {
  complaintId: string;
  folded: HandlingCase;
  eventCount: number;
  lastEventAt: Date;
}

/** None for events that don't begin with the filing. */
export function projectionOf(complaintId: string, events: readonly CaseEvent[]): CaseProjection[] {
  const lastEventAt = new Date(events.reduce((latest, event) => Math.max(latest, event.at.getTime()), 0));
  const folded = foldCase(events, lastEventAt);
  return folded ? [{ complaintId, folded, eventCount: events.length, lastEventAt }] : [];
}
