import { knownAt } from '../known-at';
import { cellOf, contributionsOf, type Amounts, type Cell } from './contributions';
import { beginJourney, travel, type Journey, type JourneyContext, type JourneyEvent } from './journey';

export interface LedgerContext extends JourneyContext {
  /** The local day of an instant, YYYY-MM-DD. */
  dayOf(instant: Date): string;
  /** The kecamatan of an area. */
  districtOf(areaCode: string): string;
}

/** What became known on one day about a complaint, as differences to what was known before. */
export interface LedgerEntry extends Cell {
  /** The local day on which the complaint was filed. */
  day: string;
  /** The local day on which this was known. */
  postedOn: string;
  amounts: Amounts;
}

/**
 * A complaint's whole share in the numbers, day by day: its journey is measured at the end of each local day on which
 * something became known, and each entry is the difference to the day before. Summed up to any day, entries give what
 * folding the events known by then gives; pure, so folding again gives the same entries.
 */
export function ledgerOf(events: readonly JourneyEvent[], context: LedgerContext): LedgerEntry[] {
  const ledger: LedgerEntry[] = [];
  let journey: Journey | null = null;
  let before = new Map<string, Amounts>();
  let known = new Date(0);
  let postedOn = '';
  const post = (): void => {
    if (!journey) return;
    const after = contributionsOf(journey, (area) => context.districtOf(area));
    ledger.push(...differences(before, after, context.dayOf(journey.filedAt), postedOn));
    before = after;
  };
  // A part of a split report stands as filed when the citizen wrote, but nobody knew it before it was taken apart.
  const split =
    events[0]?.data['splitFrom'] === undefined ? undefined : events.find(({ type }) => type === 'split_off');
  if (split) known = split.at;
  for (const event of events) {
    known = knownAt(event, known);
    const day = context.dayOf(known);
    if (day !== postedOn) post();
    postedOn = day;
    journey = journey ? travel(journey, event, known, context) : beginJourney(event);
  }
  post();
  return ledger;
}

function differences(
  before: ReadonlyMap<string, Amounts>,
  after: ReadonlyMap<string, Amounts>,
  day: string,
  postedOn: string,
): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const cell of new Set([...before.keys(), ...after.keys()])) {
    const amounts = difference(before.get(cell), after.get(cell));
    if (amounts.size > 0) entries.push({ day, postedOn, ...cellOf(cell), amounts });
  }
  return entries;
}

/** What has to be added to `before` to get `after`. */
export function difference(before: Amounts | undefined, after: Amounts | undefined): Amounts {
  const result: Amounts = new Map();
  for (const [key, amount] of after ?? []) {
    const change = amount - (before?.get(key) ?? 0);
    if (change !== 0) result.set(key, change);
  }
  for (const [key, amount] of before ?? []) if (!after?.has(key)) result.set(key, -amount);
  return result;
}
