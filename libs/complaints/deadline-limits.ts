import { Injectable } from '@nestjs/common';
import {
  AppError,
  dateInWords,
  deadlineRequestTexts,
  filled,
  localDay,
  parseFrom,
  parseTo,
  TIME_ZONE,
  type Text,
  type Tx,
} from '@tanggap/platform';
import {
  ClockRepository,
  extensionInstant,
  extensionProblem,
  lawfulLimit,
  LONGEST_PAUSE_DAYS,
  openResolution,
  overPauseCap,
  pauseAllowance,
  type ClockName,
  type Duration,
  type PauseContext,
  type SlaClock,
  type WorkingCalendar,
} from '@tanggap/sla';
import { ComplaintClocks, type ClockedComplaint } from './complaint-clocks';
import { conflict } from './deadline-requests';
import { remainingTime, type RemainingTime } from './remaining-time';

const DAY_MS = 86_400_000;

/** A later date for the resolution, as it would be promised. */
interface Extension {
  /** What the clock takes: `ClockEffects.extendTo`. */
  extendTo: Date;
  /** The dates that held and that will hold. */
  before: Date;
  after: Date;
}

/** How much of the cap is left, by the clock that reaches its own first. */
export interface PauseAllowance {
  /** The last local day until which a pause from now on needs no approval; null where every pause needs it. */
  until: string | null;
  clock: ClockName;
  cap: Duration;
  /** Until the close of that day. */
  left: RemainingTime;
}

/** What staff may ask of a complaint's clocks, by its policy and the calendar of its OPD. */
@Injectable()
export class DeadlineLimits {
  constructor(
    private readonly clocks: ComplaintClocks,
    private readonly repository: ClockRepository,
  ) {}

  /**
   * When a pause until the close of the local day `until` ends, and whether it needs approval.
   * @throws AppError `validation_failed` for a day that is past or too far away
   */
  async pause(
    tx: Tx,
    complaint: ClockedComplaint,
    until: string,
    now: Date,
  ): Promise<{ resumesAt: Date; overCap: boolean }> {
    assertWithinReach(until, now);
    const resumesAt = resumption(this.calendarOf(complaint), until);
    const { clocks, context } = await this.upToDate(complaint, now, tx);
    return { resumesAt, overCap: overPauseCap(clocks, resumesAt, context).length > 0 };
  }

  /** What is left of the cap now; null where no clock has one. */
  async allowance(complaint: ClockedComplaint, now: Date): Promise<PauseAllowance | null> {
    await this.clocks.refresh();
    const calendar = this.calendarOf(complaint);
    const { clocks, context } = await this.upToDate(complaint, now);
    const dayAfter = (days: number): string => localDay(new Date(now.getTime() + days * DAY_MS));
    const found = pauseAllowance(clocks, (days) => resumption(calendar, dayAfter(days)), context);
    if (!found) return null;
    const { lastDay, clock, cap } = found;
    const until = lastDay === null ? null : dayAfter(lastDay);
    const close = until === null ? now : new Date(endOf(until).getTime() - 1);
    return { until, clock, cap, left: remainingTime(close, cap.unit, calendar, now) };
  }

  /**
   * The promise moved to the close of the local day `until`.
   * @param refuse what is thrown for a day that can't be promised; by default it is the field `until` that is wrong
   * @throws AppError `conflict` once the limit has passed, else what `refuse` makes
   */
  async extension(
    tx: Tx,
    complaint: ClockedComplaint,
    until: string,
    now: Date,
    refuse: (why: Text) => AppError = invalidUntil,
  ): Promise<Extension> {
    assertWithinReach(until, now, refuse);
    const { clocks } = await this.upToDate(complaint, now, tx);
    const problem = extensionProblem(clocks, now);
    const resolution = openResolution(clocks);
    if (problem || !resolution) throw conflict(deadlineRequestTexts[problem ?? 'no_open_limit']);
    const calendar = this.clocks.calendars(complaint.opdCode).byCode(resolution.calendarCode);
    const extendTo = extensionInstant(resolution, calendar, startOf(until), endOf(until));
    if (!extendTo) throw refuse(deadlineRequestTexts.untilDayOff);
    const policy = await this.clocks.policyOf(complaint);
    // A promise that stands still would hold for a later date than the one it was stopped at.
    const held = openResolution(this.clocks.move(clocks, complaint, policy, { resume: true }, now).after);
    const extended = openResolution(this.clocks.move(clocks, complaint, policy, { resume: true, extendTo }, now).after);
    if (!held || !extended || extended.dueAt <= held.dueAt) throw refuse(deadlineRequestTexts.untilNotLater);
    const lawful = lawfulLimit(clocks);
    if (lawful && extended.dueAt > lawful) throw refuse(beyondLaw(lawful));
    return { extendTo, before: resolution.dueAt, after: extended.dueAt };
  }

  private calendarOf(complaint: ClockedComplaint): WorkingCalendar {
    return this.clocks.calendars(complaint.opdCode).of('resolution');
  }

  /** The clocks by the calendars and limits in force now; nothing is saved. */
  private async upToDate(
    complaint: ClockedComplaint,
    now: Date,
    tx?: Tx,
  ): Promise<{ clocks: SlaClock[]; context: PauseContext }> {
    const stored = tx ? await this.repository.ofComplaint(tx, complaint.id) : await this.repository.read(complaint.id);
    const policy = await this.clocks.policyOf(complaint);
    const { after } = this.clocks.move(stored, complaint, policy, {}, now);
    const calendars = this.clocks.calendars(complaint.opdCode);
    return { clocks: after, context: { policy, byCode: (code) => calendars.byCode(code), now } };
  }
}

/** The opening after the local day `until`. */
const resumption = (calendar: WorkingCalendar, until: string): Date => calendar.nextWorkingInstant(endOf(until));

const startOf = (day: string): Date => instant(parseFrom(day), day);
const endOf = (day: string): Date => instant(parseTo(day), day);

function instant(parsed: Date | null, day: string): Date {
  if (!parsed) throw new Error(`${day} is no local day: it is checked where it comes in`);
  return parsed;
}

function assertWithinReach(until: string, now: Date, refuse: (why: Text) => AppError = invalidUntil): void {
  if (until < localDay(now)) throw refuse(deadlineRequestTexts.untilPast);
  const latest = localDay(new Date(now.getTime() + LONGEST_PAUSE_DAYS * DAY_MS));
  if (until > latest) throw refuse(deadlineRequestTexts.untilTooFar);
}

/** The law's own limit (Perpres 76/2013, domain.md) neither pauses nor moves. */
const beyondLaw = (limit: Date): Text =>
  filled(deadlineRequestTexts.untilBeyondLaw, {
    day: { id: dateInWords(limit, 'id', TIME_ZONE), en: dateInWords(limit, 'en', TIME_ZONE) },
  });

const invalidUntil = (message: Text): AppError =>
  new AppError('validation_failed', { errors: [{ field: 'until', message }] });
