/** Below that nobody may be counted in public: a handful of people could be recognised. */
export const SMALLEST_CELL = 5;

/** Numbers of one group that add up over groups; null where one of them isn't shown. */
export interface PublicCell {
  key: string;
  received: number;
  resolved: number;
  inTime: number;
  late: number;
  /** Days from filing until resolved; of `resolved` complaints. */
  medianDays: number | null;
  satisfaction: number | null;
  ratings: number;
  /** Of them, those that the public register never lists: whoever counts its lines knows how many those are. */
  withheld: { received: number; resolved: number };
}

export interface PublishedCell {
  key: string;
  received: number | null;
  resolved: number | null;
  /** Whole percent; rounded to five where a handful could be told from it. */
  inTimePercent: number | null;
  medianDays: number | null;
  satisfaction: number | null;
}

const small = (count: number): boolean => count > 0 && count < SMALLEST_CELL;

type Counts = ReadonlyMap<string, number>;

/**
 * Which groups have to hide a count, given that the total over all groups is known: those that are small, those of which
 * something else that follows from the count is, and as many of the next smallest as it takes for what is hidden not to
 * follow from the total.
 * @param others what follows where the count is shown: its rest, or what of it the register doesn't list
 */
export function hiddenKeys(counts: Counts, others: readonly Counts[] = []): Set<string> {
  const told = [counts, ...others];
  const sensitive = [...counts.keys()].filter((key) => told.some((of) => small(of.get(key) ?? 0)));
  const hidden = new Set(sensitive);
  const rest = [...counts].filter(([key, count]) => !hidden.has(key) && count > 0).sort(([, a], [, b]) => a - b);
  const sum = (of: Counts) => [...hidden].reduce((all, key) => all + (of.get(key) ?? 0), 0);
  const gives = (): boolean => hidden.size === 1 || told.some((of) => small(sum(of)));
  while (hidden.size > 0 && gives()) {
    const next = rest.shift();
    if (!next) break;
    hidden.add(next[0]);
  }
  return hidden;
}

/** What of a table isn't shown: whole rows, and the resolved of some others. */
export interface Hidden {
  rows: Set<string>;
  resolved: Set<string>;
}

type Count = 'received' | 'resolved';
type Told = (cell: PublicCell) => number;

/** What else follows where a count is shown. */
const othersOf: Record<Count, readonly Told[]> = {
  received: [({ withheld }) => withheld.received],
  resolved: [
    ({ received, resolved }) => received - resolved,
    ({ withheld }) => withheld.resolved,
    ({ withheld }) => withheld.received - withheld.resolved,
  ],
};
const toldBy = (count: Count): readonly Told[] => [(cell) => cell[count], ...othersOf[count]];

const column = (cells: readonly PublicCell[], of: Told) => new Map(cells.map((cell) => [cell.key, of(cell)]));
const hiddenIn = (cells: readonly PublicCell[], count: Count): Set<string> =>
  hiddenKeys(
    column(cells, (cell) => cell[count]),
    othersOf[count].map((other) => column(cells, other)),
  );

function hiddenOf(cells: readonly PublicCell[]): Hidden {
  const rows = hiddenIn(cells, 'received');
  return { rows, resolved: new Set([...rows, ...hiddenIn(cells, 'resolved')]) };
}

/** Groups of one table, of which the total is published as well. Nothing in it is about fewer than five complaints. */
export function publishable(cells: readonly PublicCell[], hidden: Hidden = hiddenOf(cells)): PublishedCell[] {
  // Two hidden rows whose resolved sum is small would still give it away: then the column is closed.
  const away = cells.filter(({ key }) => hidden.resolved.has(key));
  const closed = away.length === 1 || toldBy('resolved').some((told) => small(sumOf(away, told)));
  return cells.map((cell) => {
    const row = hidden.rows.has(cell.key);
    return {
      key: cell.key,
      received: row ? null : cell.received,
      resolved: row || closed || hidden.resolved.has(cell.key) ? null : cell.resolved,
      inTimePercent: row ? null : percentOf(cell.inTime, cell.late),
      medianDays: row || cell.resolved < SMALLEST_CELL ? null : cell.medianDays,
      satisfaction: row || cell.ratings < SMALLEST_CELL ? null : cell.satisfaction,
    };
  });
}

/**
 * Two tables of which one adds up to the other, as the categories of an OPD do to the OPD: a number that is hidden in one
 * must not follow from the other. Whichever numbers are hidden within one whole that is shown, and outside of all of them,
 * are two or more and about five or more, or nothing that had to be hidden.
 * @param wholeOf the key of the whole that a part belongs to; null for none
 */
export function hiddenTogether(
  parts: readonly PublicCell[],
  wholes: readonly PublicCell[],
  wholeOf: (part: string) => string | null,
): { parts: Hidden; wholes: Hidden } {
  const hidden = { parts: hiddenOf(parts), wholes: hiddenOf(wholes) };
  for (const count of ['received', 'resolved'] as const) {
    const name = count === 'received' ? 'rows' : 'resolved';
    let gaps = true;
    while (gaps) gaps = closeOneGap(parts, wholes, wholeOf, count, [hidden.parts[name], hidden.wholes[name]]);
    for (const table of ['parts', 'wholes'] as const) {
      for (const key of hidden[table].rows) hidden[table].resolved.add(key);
    }
  }
  return hidden;
}

/** Hides one number more where the other table would tell a hidden one. False where there is nothing left to do. */
function closeOneGap(
  parts: readonly PublicCell[],
  wholes: readonly PublicCell[],
  wholeOf: (part: string) => string | null,
  count: Count,
  [hiddenParts, hiddenWholes]: [Set<string>, Set<string>],
): boolean {
  const shownWholes = new Set(wholes.map(({ key }) => key).filter((key) => !hiddenWholes.has(key)));
  const blockOf = ({ key }: PublicCell): string => {
    const whole = wholeOf(key);
    return whole !== null && shownWholes.has(whole) ? whole : '';
  };
  const isSensitive = (cell: PublicCell) => toldBy(count).some((told) => small(told(cell)));
  const gap = [...new Set(parts.map(blockOf))].find((block) => {
    const away = parts.filter((cell) => hiddenParts.has(cell.key) && blockOf(cell) === block && cell[count] > 0);
    return away.some(isSensitive) && (away.length === 1 || toldBy(count).some((told) => small(sumOf(away, told))));
  });
  if (gap === undefined) return false;
  const left = parts
    .filter((cell) => !hiddenParts.has(cell.key) && cell[count] > 0)
    .sort((a, b) => a[count] - b[count]);
  const next = left.find((cell) => blockOf(cell) === gap) ?? (gap === '' ? left[0] : undefined);
  if (next) hiddenParts.add(next.key);
  else if (gap === '') return false;
  else {
    // All of it is hidden: then the whole is, and another one beside it, since the total would tell.
    hiddenWholes.add(gap);
    const others = wholes.filter(({ key }) => shownWholes.has(key) && key !== gap).sort((a, b) => a[count] - b[count]);
    if (hiddenWholes.size === 1 && others[0]) hiddenWholes.add(others[0].key);
  }
  return true;
}

const sumOf = (cells: readonly PublicCell[], told: Told): number => cells.reduce((all, cell) => all + told(cell), 0);

export function percentOf(inTime: number, late: number): number | null {
  const all = inTime + late;
  if (all < SMALLEST_CELL) return null;
  const percent = (100 * inTime) / all;
  if (!small(inTime) && !small(late)) return Math.round(percent);
  return all < 4 * SMALLEST_CELL ? null : Math.round(percent / 5) * 5;
}
