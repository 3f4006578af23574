import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import { cellKey, cellOf, type Amounts } from '../domain/measures/contributions';
import { difference, type LedgerEntry } from '../domain/measures/ledger';
import { daysOfMonth, nextMonth } from '../domain/measures/spans';
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

/** Whoever folds holds it shared, a rebuild alone: so that nothing is counted into numbers that are being replaced. */
const FOLDING = `hashtext('metric_ledger')`;
const columnsOf = (table: string): string =>
  `day::text AS day, posted_on::text AS "postedOn", opd, category, area, kind, ${writtenIn(table)} AS written`;

export interface PostedLedger {
  complaintId: string;
  entries: LedgerEntry[];
}

type EntryRow = Omit<LedgerEntry, 'amounts'> & { written: string };

const entryOf = ({ written, ...entry }: EntryRow): LedgerEntry => ({ ...entry, amounts: writtenAmounts(written) });

/** Each complaint's entries, and the differences that the tally doesn't hold yet. */
@Injectable()
export class MetricLedger {
  constructor(private readonly database: Database) {}

  /** Waits as long as it takes where a month is being added up again. */
  async beginFolding(tx: Tx): Promise<void> {
    const [row] = await this.database.query<{ got: boolean }>(
      `SELECT pg_try_advisory_xact_lock_shared(${FOLDING}) AS got`,
      [],
      tx,
    );
    if (!row?.got) await this.patiently(tx, `SELECT pg_advisory_xact_lock_shared(${FOLDING})`);
  }

  /** Alone, for what takes longer than statements may: adding up again. */
  async beginRebuild(tx: Tx): Promise<void> {
    await this.patiently(tx, `SELECT pg_advisory_xact_lock(${FOLDING})`);
  }

  /** The usual limit of a statement is shorter than what it waits for may take. */
  private async patiently(tx: Tx, sql: string): Promise<void> {
    await this.database.query('SET LOCAL statement_timeout = 0', [], tx);
    await this.database.query(sql, [], tx);
    await this.database.query('SET LOCAL statement_timeout TO DEFAULT', [], tx);
  }

  /** Puts each complaint's entries in place of those before; what differs goes to the answers at once. */
  async replace(tx: Tx, ledgers: readonly PostedLedger[]): Promise<void> {
    const ids = ledgers.map(({ complaintId }) => complaintId);
    if (ids.length === 0) return;
    const gone = await this.database.query<EntryRow & { complaintId: string }>(
      `DELETE FROM metric_entry WHERE complaint_id = ANY($1::uuid[])
       RETURNING complaint_id AS "complaintId", ${columnsOf('metric_entry')}`,
      [ids],
      tx,
    );
    const before = new Map<string, LedgerEntry[]>(ids.map((id) => [id, []]));
    for (const { complaintId, ...row } of gone) before.get(complaintId)?.push(entryOf(row));
    await this.insert(tx, ledgers);
    await this.insertFresh(
      tx,
      ledgers.flatMap(({ complaintId, entries }) => changesBetween(before.get(complaintId) ?? [], entries)),
    );
  }

  async insert(tx: Tx, ledgers: readonly PostedLedger[]): Promise<void> {
    const entries = ledgers.flatMap((one) => one.entries);
    if (entries.length === 0) return;
    const ids = ledgers.flatMap((one) => one.entries.map(() => one.complaintId));
    await this.database.query(
      `INSERT INTO metric_entry (complaint_id, day, posted_on, ${METRIC_COLUMNS})
       SELECT complaint_id, day, posted_on, ${METRIC_VALUES}
       FROM unnest(${linesOf(1, 'uuid')}, ${linesOf(2, 'date')}, ${linesOf(3, 'date')}, ${metricTypes(4)})
         r(complaint_id, day, posted_on, ${METRIC_COLUMNS})`,
      [lines(ids), ...daysOf(entries), ...metricColumns(entries)],
      tx,
    );
  }

  /** The oldest differences, which are gone from here with the transaction; another settling waits. */
  async takeFresh(tx: Tx, limit: number): Promise<LedgerEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `DELETE FROM metric_fresh WHERE id IN (SELECT id FROM metric_fresh ORDER BY id LIMIT $1)
       RETURNING ${columnsOf('metric_fresh')}`,
      [limit],
      tx,
    );
    return rows.map(entryOf);
  }

  /** Puts each complaint's entries in place of those before, and tells nobody: the answers hear of it when its month is added up. */
  async put(tx: Tx, ledgers: readonly PostedLedger[]): Promise<void> {
    const ids = ledgers.map(({ complaintId }) => complaintId);
    await this.database.query('DELETE FROM metric_entry WHERE complaint_id = ANY($1::uuid[])', [ids], tx);
    await this.insert(tx, ledgers);
  }

  /** The first day of the next month in which anything is counted, after `month`. */
  async monthAfter(tx: Tx, month: string | null): Promise<string | null> {
    const [row] = await this.database.query<{ month: string | null }>(
      `SELECT to_char(least((SELECT min(day) FROM metric_entry WHERE day >= $1),
                            (SELECT min(starts_on) FROM metric_tally WHERE span = 'month' AND by = '' AND starts_on >= $1)),
                      'YYYY-MM-01') AS month`,
      [month === null ? '0001-01-01' : nextMonth(month)],
      tx,
    );
    return row?.month ?? null;
  }

  /** All entries of complaints filed in a month, by the day. */
  async *entriesOf(tx: Tx, month: string): AsyncGenerator<LedgerEntry[]> {
    for (const day of daysOfMonth(month)) {
      const rows = await this.database.query<EntryRow>(
        `SELECT ${columnsOf('metric_entry')} FROM metric_entry WHERE day = $1`,
        [day],
        tx,
      );
      yield rows.map(entryOf);
    }
  }

  async clearFresh(tx: Tx, month: string): Promise<void> {
    await this.database.query('DELETE FROM metric_fresh WHERE day >= $1 AND day < $2', [month, nextMonth(month)], tx);
  }

  private async insertFresh(tx: Tx, entries: readonly LedgerEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await this.database.query(
      `INSERT INTO metric_fresh (day, posted_on, ${METRIC_COLUMNS})
       SELECT day, posted_on, ${METRIC_VALUES}
       FROM unnest(${linesOf(1, 'date')}, ${linesOf(2, 'date')}, ${metricTypes(3)}) r(day, posted_on, ${METRIC_COLUMNS})`,
      [...daysOf(entries), ...metricColumns(entries)],
      tx,
    );
  }
}

const daysOf = (entries: readonly LedgerEntry[]): [string, string] => [
  lines(entries.map(({ day }) => day)),
  lines(entries.map(({ postedOn }) => postedOn)),
];

/**
 * What has to be added to one complaint's entries `before` to get `after`. Of each complaint by itself: one that is counted and one that
 * no longer is would cancel out, and nobody would look among their days (MetricAppearances).
 */
function changesBetween(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): LedgerEntry[] {
  const [old, now] = [summed(before), summed(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const amounts = difference(old.get(key), now.get(key));
    const [day = '', postedOn = '', cell = ''] = key.split('#');
    return amounts.size === 0 ? [] : [{ day, postedOn, ...cellOf(cell), amounts }];
  });
}

function summed(entries: readonly LedgerEntry[]): Map<string, Amounts> {
  const sums = new Map<string, Amounts>();
  for (const { day, postedOn, amounts, ...cell } of entries) {
    const key = `${day}#${postedOn}#${cellKey(cell)}`;
    const sum = sums.get(key) ?? new Map<number, number>();
    for (const [code, amount] of amounts) sum.set(code, (sum.get(code) ?? 0) + amount);
    sums.set(key, sum);
  }
  return sums;
}
