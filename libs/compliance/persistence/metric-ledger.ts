import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import { cellKey, cellOf, type Amounts } from '../domain/measures/contributions';
import { difference, type LedgerEntry } from '../domain/measures/ledger';
import { amountColumns, amountsOf, type AmountColumns } from './metric-rows';

/** Whoever folds holds it shared, a rebuild alone: so that nothing is counted into numbers that are being replaced. */
const FOLDING = `hashtext('metric_ledger')`;
const COLUMNS = 'day::text AS day, posted_on::text AS "postedOn", opd, category, area, kind, codes, amounts::float8[]';

export interface PostedLedger {
  complaintId: string;
  entries: LedgerEntry[];
}

type EntryRow = Omit<LedgerEntry, 'amounts'> & AmountColumns & { complaintId: string };

/** Each complaint's entries, and the differences that the tally doesn't hold yet. */
@Injectable()
export class MetricLedger {
  constructor(private readonly database: Database) {}

  async beginFolding(tx: Tx): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock_shared(${FOLDING})`, [], tx);
  }

  async beginRebuild(tx: Tx): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(${FOLDING})`, [], tx);
  }

  /** Puts each complaint's entries in place of those before; what differs goes to the answers at once. */
  async replace(tx: Tx, ledgers: readonly PostedLedger[]): Promise<void> {
    const ids = ledgers.map(({ complaintId }) => complaintId);
    if (ids.length === 0) return;
    const gone = await this.database.query<EntryRow>(
      `DELETE FROM metric_entry WHERE complaint_id = ANY($1::uuid[]) RETURNING complaint_id AS "complaintId", ${COLUMNS}`,
      [ids],
      tx,
    );
    const before = gone.map((row): LedgerEntry => ({ ...row, amounts: amountsOf(row) }));
    await this.insert(tx, ledgers);
    await this.insertFresh(
      tx,
      changesBetween(
        before,
        ledgers.flatMap(({ entries }) => entries),
      ),
    );
  }

  async insert(tx: Tx, ledgers: readonly PostedLedger[]): Promise<void> {
    const rows = ledgers.flatMap(({ complaintId, entries }) =>
      entries.map((entry) => ({ complaint_id: complaintId, ...rowOf(entry) })),
    );
    if (rows.length === 0) return;
    await this.database.query(
      'INSERT INTO metric_entry SELECT * FROM jsonb_populate_recordset(null::metric_entry, $1::jsonb)',
      [JSON.stringify(rows)],
      tx,
    );
  }

  /** The oldest differences, which are gone from here with the transaction; another settling waits. */
  async takeFresh(tx: Tx, limit: number): Promise<LedgerEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `DELETE FROM metric_fresh WHERE id IN (SELECT id FROM metric_fresh ORDER BY id LIMIT $1) RETURNING ${COLUMNS}`,
      [limit],
      tx,
    );
    return rows.map((row) => ({ ...row, amounts: amountsOf(row) }));
  }

  async clear(tx: Tx): Promise<void> {
    await this.database.query('DELETE FROM metric_entry', [], tx);
    await this.database.query('DELETE FROM metric_fresh', [], tx);
  }

  private async insertFresh(tx: Tx, entries: readonly LedgerEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await this.database.query(
      `INSERT INTO metric_fresh (day, posted_on, opd, category, area, kind, codes, amounts)
       SELECT day, posted_on, opd, category, area, kind, codes, amounts
       FROM jsonb_populate_recordset(null::metric_fresh, $1::jsonb)`,
      [JSON.stringify(entries.map(rowOf))],
      tx,
    );
  }
}

const rowOf = ({ day, postedOn, opd, category, area, kind, amounts }: LedgerEntry) => ({
  day,
  posted_on: postedOn,
  opd,
  category,
  area,
  kind,
  ...amountColumns(amounts),
});

/** What has to be added to `before` to get `after`, with entries of the same day and cell put together. */
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
