import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import { addTo, type TallyRow } from '../domain/measures/tally';
import { amountColumns, amountsOf, type AmountColumns } from './metric-rows';

const SETTLING = `hashtext('metric_tally')`;
/** Rows a statement: larger ones take memory without being quicker. */
const BATCH = 5000;

/** The daily and monthly rows. */
@Injectable()
export class MetricTally {
  constructor(private readonly database: Database) {}

  /** One at a time adds to rows: the others wait for its transaction. */
  async lock(tx: Tx): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(${SETTLING})`, [], tx);
  }

  /** Adds to the rows that are there and makes the others. */
  async add(tx: Tx, rows: readonly TallyRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      const known = await this.known(tx, batch);
      const merged = batch.map((row) => {
        const before = known.get(keyOf(row));
        if (!before) return row;
        const amounts = new Map(before);
        addTo(amounts, row.amounts);
        for (const [code, amount] of amounts) if (amount === 0) amounts.delete(code);
        return { ...row, amounts };
      });
      await this.write(tx, merged);
    }
  }

  /** Rows that are known to be new: those of a rebuild. */
  async insert(tx: Tx, rows: readonly TallyRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += BATCH) {
      await this.database.query(`INSERT INTO metric_tally ${POPULATED}`, [json(rows.slice(start, start + BATCH))], tx);
    }
  }

  async clear(tx: Tx): Promise<void> {
    await this.database.query('DELETE FROM metric_tally', [], tx);
  }

  private async known(tx: Tx, rows: readonly TallyRow[]): Promise<Map<string, Map<number, number>>> {
    const found = await this.database.query<Omit<TallyRow, 'amounts'> & AmountColumns>(
      `SELECT t.span, t.by, t.starts_on::text AS "startsOn", t.posted_on::text AS "postedOn", t.opd, t.category, t.area, t.kind,
              t.codes, t.amounts::float8[]
       FROM jsonb_populate_recordset(null::metric_tally, $1::jsonb) r
       JOIN metric_tally t USING (span, by, starts_on, posted_on, opd, category, area, kind)`,
      [json(rows.map((row) => ({ ...row, amounts: new Map<number, number>() })))],
      tx,
    );
    return new Map(found.map((row) => [keyOf(row), amountsOf(row)]));
  }

  /** A row that has come to nothing stays, empty: it will be needed again. */
  private async write(tx: Tx, rows: readonly TallyRow[]): Promise<void> {
    await this.database.query(
      `INSERT INTO metric_tally ${POPULATED}
       ON CONFLICT (span, by, starts_on, posted_on, opd, category, area, kind)
       DO UPDATE SET codes = excluded.codes, amounts = excluded.amounts`,
      [json(rows)],
      tx,
    );
  }
}

const POPULATED = 'SELECT * FROM jsonb_populate_recordset(null::metric_tally, $1::jsonb)';

const json = (rows: readonly TallyRow[]): string =>
  JSON.stringify(
    rows.map(({ span, by, startsOn, postedOn, opd, category, area, kind, amounts }) => ({
      span,
      by,
      starts_on: startsOn,
      posted_on: postedOn,
      opd,
      category,
      area,
      kind,
      ...amountColumns(amounts),
    })),
  );

const keyOf = ({ span, by, startsOn, postedOn, opd, category, area, kind }: Omit<TallyRow, 'amounts'>): string =>
  [span, by, startsOn, postedOn, opd, category, area, kind].join('|');
