import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import { talliedKeys, tallyOfNumbers } from '../domain/counted-tally';
import type { TallyGroup } from '../domain/unit';

/** Whole months of filing, as periods of a score are: local days, `until` exclusive. */
export interface CountedScope {
  from: string;
  until: string;
  /** Kecamatan that units have as their own. */
  areas: readonly string[];
}

const source = (table: string, area: string, where: string): string =>
  `SELECT opd, ${area} AS area, u.code, u.amount FROM ${table}, unnest(codes, amounts) u(code, amount)
   WHERE ${where} AND u.code = ANY($4::int[])`;
const ROWS = `span = 'month' AND starts_on >= $1::date AND starts_on < $2::date`;
const FRESH = 'day >= $1::date AND day < $2::date';
const IN_AREAS = 'area = ANY($3::text[])';

interface Row {
  opd: string;
  area: string;
  code: number;
  amount: number;
}

/** What was handled how, from the monthly rows: some hundreds, however many complaints there are. As of now. */
@Injectable()
export class CountedTallies {
  constructor(private readonly database: Database) {}

  async groups({ from, until, areas }: CountedScope): Promise<TallyGroup[]> {
    const rows = await this.database.query<Row>(
      `SELECT opd, area, code, sum(amount)::float8 AS amount FROM (
         ${source('metric_tally', `''`, `${ROWS} AND by = 'o'`)}
         UNION ALL ${source('metric_fresh', `''`, FRESH)}
         UNION ALL ${source('metric_tally', 'area', `${ROWS} AND by = 'oa' AND ${IN_AREAS}`)}
         UNION ALL ${source('metric_fresh', 'area', `${FRESH} AND ${IN_AREAS}`)}
       ) part GROUP BY opd, area, code`,
      [from, until, areas, talliedKeys],
    );
    return groupsOf(rows);
  }
}

/** Rows without an area are about all of the OPD: what lies in no unit's area is what is left of them. */
function groupsOf(rows: readonly Row[]): TallyGroup[] {
  const numbers = new Map<string, Map<number, number>>();
  const add = (opd: string, area: string, code: number, amount: number): void => {
    const key = JSON.stringify([opd, area]);
    const known = numbers.get(key) ?? new Map<number, number>();
    known.set(code, (known.get(code) ?? 0) + amount);
    numbers.set(key, known);
  };
  for (const { opd, area, code, amount } of rows) {
    add(opd, area, code, amount);
    if (area !== '') add(opd, '', code, -amount);
  }
  return [...numbers].flatMap(([key, amounts]) => {
    const [opd = '', area = ''] = JSON.parse(key) as string[];
    const counted = tallyOfNumbers(amounts);
    return counted.cases === 0 ? [] : { opdCode: opd || null, area: area || null, ...counted };
  });
}
