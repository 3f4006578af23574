import type { Directory } from '@tanggap/directory';
import type { Lang, Text } from '@tanggap/platform';
import {
  actsOfJson,
  chargeClock,
  explainClock,
  type ClockName,
  type ClockSegment,
  type DurationUnit,
  type HeldTime,
  type SegmentReason,
  type WorkingCalendar,
} from '@tanggap/sla';
import type { ClockRecord, EventRecord } from './persistence/complaint-reader';

export interface DeadlineView {
  clock: ClockName;
  /** 1 is the first; reopening and returning begin another. */
  cycle: number;
  /** `breached`: still open and past its due time. */
  state: ClockRecord['state'] | 'breached';
  /** The date may still move: not assigned yet, or it lies in a year without a decree. */
  provisional: boolean;
  startedAt: Date;
  dueAt: Date;
  stoppedAt: Date | null;
  breachedAt: Date | null;
}

/** A pause of the list brings its name, since the list is data. */
type NamedReason = Exclude<SegmentReason, { kind: 'paused' }> | { kind: 'paused'; code: string; name: Text | null };

export interface ExplainedSegment extends Omit<ClockSegment, 'reason'> {
  reason: NamedReason;
}

/** A deadline with the life of its clock: what counted, what didn't and why, and who held it meanwhile. */
export interface ExplainedDeadline extends DeadlineView {
  amount: number;
  unit: DurationUnit;
  segments: ExplainedSegment[];
  heldBy: HeldTime[];
}

/**
 * @param calendars the ones the clock ran by
 * @param pauseName the name of a reason of the list
 */
export function explainedDeadline(
  clock: ClockRecord,
  calendars: (code: string) => WorkingCalendar,
  pauseName: (code: string) => Text | null,
  now: Date,
): ExplainedDeadline {
  const view = deadlineView(clock, now);
  const explained = { ...clock, ...view, state: clock.state, acts: actsOfJson(clock.acts) };
  return {
    ...view,
    amount: clock.amount,
    unit: clock.unit,
    segments: explainClock(explained, calendars, now).map(({ reason, ...segment }) => ({
      ...segment,
      reason: reason.kind === 'paused' ? { ...reason, name: pauseName(reason.code) } : reason,
    })),
    heldBy: clock.planned ? [] : chargeClock(explained, calendars, now),
  };
}

export function deadlineView(clock: ClockRecord, now: Date): DeadlineView {
  const dueAt = new Date(clock.dueAt);
  const late = clock.state === 'running' && !clock.planned && (clock.breachedAt !== null || dueAt < now);
  return {
    clock: clock.clock,
    cycle: clock.cycle,
    state: late ? 'breached' : clock.state,
    provisional: clock.provisional,
    startedAt: new Date(clock.startedAt),
    dueAt,
    stoppedAt: dateOrNull(clock.stoppedAt),
    breachedAt: dateOrNull(clock.breachedAt),
  };
}

const dateOrNull = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));

const actors: Record<'reporter' | 'system' | 'verifier' | 'supervisor' | 'admin', Text> = {
  reporter: { id: 'Pelapor', en: 'Reporter' },
  system: { id: 'Sistem', en: 'System' },
  verifier: { id: 'Admin pengaduan', en: 'Complaint desk' },
  supervisor: { id: 'Pembina', en: 'Supervisor' },
  admin: { id: 'Administrator', en: 'Administrator' },
};

/** Who did it as citizens read it: an office, never a person. */
export function officeOf(event: EventRecord, directory: Directory, lang: Lang): string {
  if (event.actorKind !== 'staff') return actors[event.actorKind][lang];
  if (event.actorOpdCode !== null) return directory.opdName(event.actorOpdCode);
  const role = event.actorRole;
  return actors[role === 'supervisor' || role === 'admin' ? role : 'verifier'][lang];
}
