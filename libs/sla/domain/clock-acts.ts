/** Whose promise it is, and by which calendar it runs. */
export interface ClockHolder {
  /** Null while no OPD is responsible. */
  opdCode: string | null;
  calendarCode: string;
}

/**
 * What happened to a clock after its start. Its state follows from the start and these alone, so that another calendar
 * or another target can be applied as if it had been known from the beginning.
 */
export type ClockAct =
  | { act: 'pause'; at: Date; reason: string }
  | { act: 'resume'; at: Date }
  | { act: 'move'; at: Date; from: ClockHolder; to: ClockHolder }
  | { act: 'extend'; at: Date; dueAt: Date };

/** The reason that the lifecycle gives; the others are codes of the list of pause reasons (data). */
export const AWAITING_INFORMATION = 'awaiting_information';

/** Whose the clock was when it began. */
export function firstHolder(clock: ClockHolder & { acts: readonly ClockAct[] }): ClockHolder {
  const move = clock.acts.find((act) => act.act === 'move');
  return move ? move.from : { opdCode: clock.opdCode, calendarCode: clock.calendarCode };
}

/** A stretch of a clock's life in which nothing about it changed. */
export interface ClockSpan extends ClockHolder {
  from: Date;
  until: Date;
  /** Why it didn't count; null where it did. */
  paused: string | null;
}

/** A clock's life from its start up to `until`, in spans without gaps; empty when it begins later. */
export function spansOf(clock: ClockHolder & { startedAt: Date; acts: readonly ClockAct[] }, until: Date): ClockSpan[] {
  const spans: ClockSpan[] = [];
  let current = { ...firstHolder(clock), from: clock.startedAt, paused: null as string | null };
  const close = (at: Date): void => {
    if (at > current.from) spans.push({ ...current, until: at });
  };
  for (const act of clock.acts.filter(({ at }) => at < until)) {
    if (act.act === 'extend') continue;
    close(act.at);
    current = { ...current, from: act.at };
    if (act.act === 'pause') current.paused = act.reason;
    if (act.act === 'resume') current.paused = null;
    if (act.act === 'move') current = { ...current, ...act.to };
  }
  close(until);
  return spans;
}

/** Acts as JSON keeps them: instants are text. */
export type StoredAct = ClockAct extends infer Act
  ? Act extends ClockAct
    ? { [Key in keyof Act]: Act[Key] extends Date ? string : Act[Key] }
    : never
  : never;

export const actsOfJson = (acts: readonly StoredAct[]): ClockAct[] =>
  acts.map((act): ClockAct =>
    act.act === 'extend'
      ? { ...act, at: new Date(act.at), dueAt: new Date(act.dueAt) }
      : { ...act, at: new Date(act.at) },
  );
