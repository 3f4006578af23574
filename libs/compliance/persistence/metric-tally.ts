import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import { addedUp, addTo, coarseSpans, monthlySpans, type TallyRow, type TallySpan } from '../domain/measures/tally';
import { nextMonth } from '../domain/measures/spans';
import {
  lines,
  linesOf,
  METRIC_COLUMNS,
  METRIC_VALUES,
  metricColumns,
  metricTypes,
  writtenAmounts,
  writtenIn,
} from './metric-rows';

type WrittenRow = Omit<TallyRow, 'amounts'> & { written: string };

const SETTLING = `hashtext('metric_tally')`;
/** Rows a statement: larger ones take memory without being quicker. */
const BATCH = 5000;

/** The rows of every span. */
@Injectable()
export class MetricTally {
  constructor(private readonly database: Database) {}

  /** One at a time adds to rows: the others wait for its transaction. */
  async lock(tx: Tx): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(${SETTLING})`, [], tx);
  }

  /** The same for who needn't wait: false where another one has it. */
  async tryLock(tx: Tx): Promise<boolean> {
    const [row] = await this.database.query<{ got: boolean }>(
      `SELECT pg_try_advisory_xact_lock(${SETTLING}) AS got`,
      [],
      tx,
    );
    return row?.got ?? false;
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
      await this.database.query(INSERTION, columnsOf(rows.slice(start, start + BATCH)), tx);
    }
  }

  /** Of the complaints filed in a month, but for what several months are added up to. */
  async clear(tx: Tx, month: string): Promise<void> {
    await this.database.query(
      'DELETE FROM metric_tally WHERE span = ANY($3) AND starts_on >= $1 AND starts_on < $2',
      [month, nextMonth(month), monthlySpans],
      tx,
    );
  }

  /** The first days of the years in which anything is counted. */
  async years(tx: Tx): Promise<string[]> {
    const rows = await this.database.query<{ year: string }>(
      `SELECT DISTINCT date_trunc('year', starts_on)::date::text AS year FROM metric_tally WHERE span = ANY($1) AND by = '' ORDER BY 1`,
      [['month', 'year']],
      tx,
    );
    return rows.map(({ year }) => year);
  }

  /** Adds the quarters of a year and the year up again, each from the finer rows. Returns how many rows came of it. */
  async addUpYear(tx: Tx, year: string): Promise<number> {
    const next = `${Number(year.slice(0, 4)) + 1}-01-01`;
    // Also those that an older program kept.
    await this.database.query(
      'DELETE FROM metric_tally WHERE span <> ALL($3) AND starts_on >= $1 AND starts_on < $2',
      [year, next, monthlySpans],
      tx,
    );
    let rows = 0;
    for (const kind of coarseSpans) {
      for (const by of kind.grains) {
        const coarser = addedUp(await this.finer(tx, kind.from, by, { from: year, before: next }), kind);
        await this.insert(tx, coarser);
        rows += coarser.length;
      }
    }
    return rows;
  }

  private async finer(
    tx: Tx,
    span: TallySpan,
    by: string,
    { from, before }: { from: string; before: string },
  ): Promise<TallyRow[]> {
    const rows = await this.database.query<WrittenRow>(
      `SELECT span, by, starts_on::text AS "startsOn", posted_on::text AS "postedOn", opd, category, area, kind,
              ${writtenIn('metric_tally')} AS written
       FROM metric_tally WHERE span = $1 AND by = $2 AND starts_on >= $3 AND starts_on < $4 AND codes <> '{}'`,
      [span, by, from, before],
      tx,
    );
    return rows.map(({ written, ...row }) => ({ ...row, amounts: writtenAmounts(written) }));
  }

  private async known(tx: Tx, rows: readonly TallyRow[]): Promise<Map<string, Map<number, number>>> {
    const found = await this.database.query<WrittenRow>(
      `SELECT t.span, t.by, t.starts_on::text AS "startsOn", t.posted_on::text AS "postedOn", t.opd, t.category, t.area, t.kind,
              ${writtenIn('t')} AS written
       FROM ${ROWS} JOIN metric_tally t USING (span, by, starts_on, posted_on, opd, category, area, kind)`,
      columnsOf(rows.map((row) => ({ ...row, amounts: new Map<number, number>() }))),
      tx,
    );
    return new Map(found.map(({ written, ...row }) => [keyOf(row), writtenAmounts(written)]));
  }

  /** A row that has come to nothing stays, empty: it will be needed again. */
  private async write(tx: Tx, rows: readonly TallyRow[]): Promise<void> {
    await this.database.query(
      `${INSERTION}
       ON CONFLICT (span, by, starts_on, posted_on, opd, category, area, kind)
       DO UPDATE SET codes = excluded.codes, amounts = excluded.amounts, packed = excluded.packed`,
      columnsOf(rows),
      tx,
    );
  }
}

const ROWS = `unnest(${linesOf(1, 'text')}, ${linesOf(2, 'text')}, ${linesOf(3, 'date')}, ${linesOf(4, 'date')}, ${metricTypes(5)})
  r(span, by, starts_on, posted_on, ${METRIC_COLUMNS})`;
const INSERTION = `INSERT INTO metric_tally (span, by, starts_on, posted_on, ${METRIC_COLUMNS})
  SELECT span, by, starts_on, posted_on, ${METRIC_VALUES} FROM ${ROWS}`;

const columnsOf = (rows: readonly TallyRow[]): string[] => [
  lines(rows.map(({ span }) => span)),
  lines(rows.map(({ by }) => by)),
  lines(rows.map(({ startsOn }) => startsOn)),
  lines(rows.map(({ postedOn }) => postedOn)),
  ...metricColumns(rows),
];

const keyOf = ({ span, by, startsOn, postedOn, opd, category, area, kind }: Omit<TallyRow, 'amounts'>): string =>
  [span, by, startsOn, postedOn, opd, category, area, kind].join('|');
