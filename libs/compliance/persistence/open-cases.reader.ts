import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { Arrivals } from '../domain/bases';
import type { OpenCase, OpenKind } from '../domain/open-case';
import { ownArea } from '../domain/unit';
import { OWN_AREA, type TallyScope } from './tally.reader';

const DAY_MS = 86_400_000;

/** Open complaints of the scope, of one OPD where it is given. */
export interface OpenScope extends TallyScope {
  opdCode: string | null;
  /** Of all that may be looked at only these OPDs'. */
  only?: readonly string[];
}

/** Those with these numbers, and all whose resolution is due before then (of one OPD where it is given). */
interface ChosenCases {
  numbers: readonly string[];
  dueBefore: Date | null;
  opdCode: string | null;
}

/** Read as one of its cases; `alike` says which may stand for it. */
export interface ReadKind extends OpenKind {
  alike: number;
}

/** $5 are the instants before and after which a due date makes a difference. */
const bucket = (due: string): string => `width_bucket(${due}, $5::timestamptz[])`;
/** What cases of a kind have in common. */
const KIND = `o.opd_code, own.area, o.alike, ${bucket('o.response_due_at')}, ${bucket('o.resolution_due_at')}`;
/** The same with nothing unknown, so that it can be looked up. */
const named = (opd: string, area: string, alike: string, response: string, resolution: string): string =>
  `coalesce(${opd}, ''), coalesce(${area}, ''), ${alike}, coalesce(${bucket(response)}, -1), coalesce(${bucket(resolution)}, -1)`;

/** $1 to $4 are the scope. Whose own an area is, is found for all at once: forty thousand may be open. */
const OPEN = `open_case o
  LEFT JOIN (SELECT area_code, ${OWN_AREA} AS area FROM (SELECT code AS area_code FROM area OFFSET 0) each_area) own ON own.area_code = o.area_code
  WHERE o.filed_at >= $1 AND o.filed_at < $2 AND ($4::text[] IS NULL OR o.opd_code = ANY($4))`;

/** What is counted of one, which has nothing resolved. */
const stateOf = (
  one: string,
): string => `${one}.status, ${one}.category_code AS "categoryCode", ${one}.first_response_at AS "firstResponseAt",
  NULL AS "resolvedAt", ${one}.first_response_on_time AS "firstResponseOnTime", ${one}.resolution_on_time AS "resolutionOnTime",
  ${one}.reopened_count AS "reopenedCount", ${one}.rating, ${one}.publication`;

/** Complaints that are open now, and how many come. None of them is resolved. */
@Injectable()
export class OpenCasesReader {
  constructor(private readonly database: Database) {}

  /**
   * How many of each kind there are; those of a kind count alike now, and where they end at one of the instants. Bounded by
   * what OPDs, areas and states there are, however many complaints are open. Always in the same order, which what is drawn by lot follows.
   */
  async kinds(scope: OpenScope, instants: readonly Date[], chosen?: ChosenCases): Promise<ReadKind[]> {
    // The states are found by a list of some dozens: joined by kinds, as many as cases are expected, and all are read again.
    return this.database.query<ReadKind>(
      `WITH kind(opd_code, area, alike, response_by, resolution_by, response, resolution, cases, one) AS MATERIALIZED (
         SELECT ${KIND}, min(o.response_due_at), min(o.resolution_due_at), count(*)::int, any_value(o.complaint_id) FROM ${OPEN}
         ${chosen ? 'AND (o.number = ANY($6) OR o.resolution_due_at < $7 AND ($8::text IS NULL OR o.opd_code = $8))' : ''}
         GROUP BY ${KIND}),
       state AS MATERIALIZED (SELECT one.alike, ${stateOf('one')} FROM open_case one
         WHERE one.complaint_id = ANY(ARRAY(SELECT any_value(one) FROM kind GROUP BY alike)))
       SELECT kind.opd_code AS "opdCode", kind.area, state.*, kind.response AS "responseDueAt", kind.resolution AS "resolutionDueAt", kind.cases
       FROM kind JOIN state ON state.alike = kind.alike
       ORDER BY kind.opd_code, kind.area, kind.alike, kind.response_by, kind.resolution_by`,
      [...this.parameters(scope, instants), ...(chosen ? [chosen.numbers, chosen.dueBefore, chosen.opdCode] : [])],
    );
  }

  async count({ from, to, opdCode }: OpenScope): Promise<number> {
    const [row] = await this.database.query<{ open: number }>(
      `SELECT count(*)::int AS open FROM open_case
       WHERE filed_at >= $1 AND filed_at < $2 AND ($3::text IS NULL OR opd_code = $3)`,
      [from, to, opdCode],
    );
    return row?.open ?? 0;
  }

  /** Which of these complaints are open. */
  async known(scope: OpenScope, numbers: readonly string[]): Promise<string[]> {
    if (numbers.length === 0) return [];
    const rows = await this.database.query<{ number: string }>(
      `SELECT number FROM open_case WHERE filed_at >= $1 AND filed_at < $2 AND ($3::text IS NULL OR opd_code = $3)
         AND complaint_id IN (SELECT id FROM complaint WHERE number = ANY($4))`,
      [scope.from, scope.to, scope.opdCode, numbers],
    );
    return rows.map(({ number }) => number);
  }

  /** Of each of these kinds the `most` that are due first. */
  async firstOf(kinds: readonly ReadKind[], scope: OpenScope, now: Date, most: number): Promise<OpenCase[]> {
    const ofKind = named('o.opd_code', 'own.area', 'o.alike', 'o.response_due_at', 'o.resolution_due_at');
    const wanted = named('"opdCode"', 'area', 'alike', '"responseDueAt"', '"resolutionDueAt"');
    return this.database.query<OpenCase>(
      `SELECT o.number, c.subject, o.opd_code AS "opdCode", o.area, ${stateOf('o')}, o.response_due_at AS "responseDueAt",
              o.resolution_due_at AS "resolutionDueAt"
       FROM (SELECT o.*, own.area, row_number() OVER (PARTITION BY ${KIND} ORDER BY o.resolution_due_at, o.number) AS place
             FROM ${OPEN} AND (${ofKind}) IN (SELECT ${wanted} FROM jsonb_to_recordset($6::jsonb)
               AS w("opdCode" text, area text, alike integer, "responseDueAt" timestamptz, "resolutionDueAt" timestamptz))) o
       JOIN complaint c ON c.id = o.complaint_id WHERE o.place <= $7 ORDER BY o.resolution_due_at, o.number`,
      [...this.parameters(scope, [now]), JSON.stringify(kinds), most],
    );
  }

  private parameters({ from, to, areas, opdCode, only }: OpenScope, instants: readonly Date[]): unknown[] {
    const opds = opdCode === null ? (only ?? null) : [opdCode];
    return [from, to, areas, opds, [...instants].sort((a, b) => a.getTime() - b.getTime())];
  }

  /** How many come a day by OPD and area, from what came in the `days` before `now`. */
  async arrivals(areas: readonly string[], now: Date, days: number): Promise<Arrivals[]> {
    const rows = await this.database.query<{ opdCode: string | null; areaCode: string | null; count: number }>(
      `SELECT opd_code AS "opdCode", area_code AS "areaCode", count(*)::int AS count FROM handling_case
       WHERE filed_at >= $1 AND filed_at < $2 AND status NOT IN ('rejected', 'merged') GROUP BY 1, 2`,
      [new Date(now.getTime() - days * DAY_MS), now],
    );
    const sums = new Map<string, Arrivals>();
    for (const { opdCode, areaCode, count } of rows) {
      const area = ownArea(areas, areaCode);
      const key = JSON.stringify([opdCode, area]);
      sums.set(key, { opdCode, area, expected: (sums.get(key)?.expected ?? 0) + count / days });
    }
    return [...sums.values()];
  }
}
