import type { LedgerEntry } from './ledger';
import { measureIdOf } from './measure';

/** That among the complaints of a day one has been counted by a measure, and when the first of them was known. */
export interface Appearance {
  /** The local day of filing. */
  day: string;
  /** A measure's id. */
  measure: number;
  /** A local day. */
  since: string;
}

/** Finds which measures count anything of a day's complaints at all, from when on. */
export class Appearances {
  /** By the day of filing, then by the measure's id. */
  private readonly since = new Map<string, string[]>();

  add({ day, postedOn, amounts }: Pick<LedgerEntry, 'day' | 'postedOn' | 'amounts'>): void {
    let since = this.since.get(day);
    if (!since) this.since.set(day, (since = []));
    for (const [key, amount] of amounts) {
      if (amount <= 0) continue;
      const measure = measureIdOf(key);
      const known = since[measure];
      if (known === undefined || postedOn < known) since[measure] = postedOn;
    }
  }

  all(): Appearance[] {
    return [...this.since].flatMap(([day, measures]) =>
      measures.flatMap((since, measure) => [{ day, measure, since }]),
    );
  }
}
