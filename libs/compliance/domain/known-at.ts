/**
 * When a fact entered the record: what is noted late stands on the timeline at its true time, but nobody knew it before, so it
 * changes no answer of an earlier day.
 * @param previous when the event before it in the chain was known
 */
export function knownAt({ at, data }: { at: Date; data: Record<string, unknown> }, previous: Date): Date {
  const noted = typeof data['recordedAt'] === 'string' ? new Date(data['recordedAt']) : at;
  return noted > previous ? noted : previous;
}

/** Of each event of a chain. */
export function knownTimes(events: readonly { at: Date; data: Record<string, unknown> }[]): Date[] {
  let known = new Date(0);
  return events.map((event) => (known = knownAt(event, known)));
}
