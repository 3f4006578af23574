import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { Appearance } from '../domain/measures/appearances';
import { catalogueVersion } from '../domain/measures/catalogue';
import { nextMonth, type DayRange } from '../domain/measures/spans';

/** On which days complaints were filed that a measure has counted, and since when. Kept by whoever has the tally's lock. */
@Injectable()
export class MetricAppearances {
  constructor(private readonly database: Database) {}

  /** The earlier instant stays. */
  async add(tx: Tx, appearances: readonly Appearance[]): Promise<void> {
    await this.database.query(
      `INSERT INTO metric_appearance AS known (day, measure, since) SELECT * FROM unnest($1::date[], $2::int[], $3::date[])
       ON CONFLICT (day, measure) DO UPDATE SET since = excluded.since WHERE excluded.since < known.since`,
      [
        appearances.map(({ day }) => day),
        appearances.map(({ measure }) => measure),
        appearances.map(({ since }) => since),
      ],
      tx,
    );
  }

  /** Of the complaints filed in a month, before it is looked through again. */
  async clear(tx: Tx, month: string): Promise<void> {
    await this.database.query(
      'DELETE FROM metric_appearance WHERE day >= $1 AND day < $2',
      [month, nextMonth(month)],
      tx,
    );
  }

  /**
   * The days of filing, the newest first, outside of which none of these measures counted anything by the end of `asOf`; null while
   * an upgrade has yet to look through them.
   */
  async daysOf({ from, to }: DayRange, measures: readonly number[], asOf: string): Promise<string[] | null> {
    const [found] = await this.database.query<{ days: string[] | null }>(
      `SELECT CASE WHEN version >= $5 AND target IS NULL THEN ARRAY(
         SELECT day::text FROM metric_appearance WHERE day BETWEEN $1 AND $2 AND measure = ANY($3::int[]) AND since <= $4
         UNION SELECT day::text FROM metric_fresh WHERE day BETWEEN $1 AND $2 AND posted_on <= $4 ORDER BY 1 DESC) END AS days
       FROM metric_state`,
      [from, to, measures, asOf, catalogueVersion],
    );
    return found?.days ?? null;
  }
}
