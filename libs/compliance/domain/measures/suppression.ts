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

/**
 * Which groups have to hide a count, given that the total over all groups is known: those that are small, those whose
 * rest within `whole` is small, and as many of the next smallest as it takes for what is hidden not to follow from the total.
 */
export function hiddenKeys(counts: ReadonlyMap<string, number>, whole?: ReadonlyMap<string, number>): Set<string> {
  const isSmall = ([key, count]: readonly [string, number]): boolean =>
    small(count) || (whole !== undefined && small((whole.get(key) ?? 0) - count));
  const sensitive = [...counts].filter(isSmall);
  const hidden = new Set(sensitive.map(([key]) => key));
  const rest = [...counts].filter(([key, count]) => !hidden.has(key) && count > 0).sort(([, a], [, b]) => a - b);
  const sum = (of: ReadonlyMap<string, number>) => [...hidden].reduce((all, key) => all + (of.get(key) ?? 0), 0);
  const gives = (): boolean =>
    hidden.size === 1 || small(sum(counts)) || (whole !== undefined && small(sum(whole) - sum(counts)));
  while (hidden.size > 0 && gives()) {
    const next = rest.shift();
    if (!next) break;
    hidden.add(next[0]);
  }
  return hidden;
}

/** Groups of one table, of which the total is published as well. Nothing in it is about fewer than five complaints. */
export function publishable(cells: readonly PublicCell[]): PublishedCell[] {
  const column = (of: (cell: PublicCell) => number) => new Map(cells.map((cell) => [cell.key, of(cell)]));
  const received = column((cell) => cell.received);
  const hiddenRows = hiddenKeys(received);
  const shown = column((cell) => cell.resolved);
  const hiddenResolved = new Set([...hiddenRows, ...hiddenKeys(shown, received)]);
  // Two hidden rows whose resolved sum is small would still give it away: then the column is closed.
  const closed = hiddenResolved.size > 0 && isTold(shown, hiddenResolved);
  return cells.map((cell) => {
    const row = hiddenRows.has(cell.key);
    const resolved = row || closed || hiddenResolved.has(cell.key) ? null : cell.resolved;
    return {
      key: cell.key,
      received: row ? null : cell.received,
      resolved,
      inTimePercent: row ? null : percentOf(cell.inTime, cell.late),
      medianDays: row || cell.resolved < SMALLEST_CELL ? null : cell.medianDays,
      satisfaction: row || cell.ratings < SMALLEST_CELL ? null : cell.satisfaction,
    };
  });
}

const isTold = (counts: ReadonlyMap<string, number>, hidden: ReadonlySet<string>): boolean =>
  hidden.size === 1 || small([...hidden].reduce((sum, key) => sum + (counts.get(key) ?? 0), 0));

export function percentOf(inTime: number, late: number): number | null {
  const all = inTime + late;
  if (all < SMALLEST_CELL) return null;
  const percent = (100 * inTime) / all;
  if (!small(inTime) && !small(late)) return Math.round(percent);
  return all < 4 * SMALLEST_CELL ? null : Math.round(percent / 5) * 5;
}
