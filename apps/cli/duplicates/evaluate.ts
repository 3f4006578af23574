import {
  likeness,
  LikenessIndex,
  OFFERED_FROM,
  readMatter,
  SHOWN_FROM,
  WINDOW_DAYS,
  wordBitNumbers,
  WORTH_COMPARING,
  type IndexedMatter,
  type Matter,
  type ReadMatter,
} from '@tanggap/complaints';
import { UserError } from '../user-error';
import { columnOf, readTable } from '../routing/read-table';
import { plain, repeats, type Filing } from './repeated';

interface EvaluatedColumns {
  text: string;
  date: string;
  address: string;
  category: string;
  district: string;
  village: string;
}

interface Row {
  filing: Filing;
  matter: Matter;
  read: ReadMatter;
}

/** How much of a report is known when it is compared. */
interface Manner {
  name: string;
  asked: (row: Row) => ReadMatter;
}

const BEGUN = 60;
const bare = (matter: Matter): Matter => ({ ...matter, areas: [], categoryCode: null });

const manners: Manner[] = [
  { name: 'complete: text, village and category', asked: ({ read }) => read },
  { name: 'without category', asked: ({ matter }) => readMatter({ ...matter, categoryCode: null }) },
  { name: 'text alone', asked: ({ matter }) => readMatter(bare(matter)) },
  {
    name: `begun: the first ${BEGUN} letters, and the village`,
    asked: ({ matter }) => readMatter({ ...matter, categoryCode: null, text: matter.text.slice(0, BEGUN) }),
  },
];

const thresholds = [0.35, 0.4, SHOWN_FROM, 0.45, 0.5, OFFERED_FROM, 0.6, 0.65, 0.7];
const OFFERED = 3;
const DAY_MS = 86_400_000;

/** For each filing: what would be offered of those before it, and which of them it repeats. */
interface Judged {
  row: Row;
  /** The likeliest, with their scores. */
  top: { row: Row; score: number }[];
  repeated: ReadonlySet<Row>;
  /** Whether a repeated one is among those that were compared word by word. */
  compared: boolean;
}

export async function evaluateDuplicates(file: string, columns: EvaluatedColumns, show: number): Promise<void> {
  const rows = await rowsOf(file, columns);
  const repeatedOf = rows.map(
    (row, index) => new Set(before(rows, index).filter((one) => repeats(row.filing, one.filing))),
  );
  const count = repeatedOf.filter(({ size }) => size > 0).length;
  console.log(`${rows.length} filings; ${count} repeat another of the two weeks before (edit distance)`);
  for (const manner of manners) {
    const began = performance.now();
    const judged = judgeAll(rows, repeatedOf, manner);
    console.log(`\n${manner.name} (${((performance.now() - began) / rows.length).toFixed(2)} ms a filing, in memory)`);
    report(judged);
    if (manner === manners[0]) showDoubtful(judged, show);
  }
}

async function rowsOf(file: string, columns: EvaluatedColumns): Promise<Row[]> {
  const table = await readTable(file);
  const of = (name: keyof EvaluatedColumns) => columnOf(table, columns[name], `--${name}-column`);
  const [texts, dates, addresses] = [of('text'), of('date'), of('address')];
  const [categories, districts, villages] = [of('category'), of('district'), of('village')];
  const rows = texts.map((text, index): Row => {
    const [district = '', village = ''] = [districts[index], villages[index]];
    const areas = [...(village === '' ? [] : [`${district}/${village}`]), ...(district === '' ? [] : [district])];
    const matter: Matter = { text, categoryCode: categories[index] || null, areas, point: null };
    const at = Date.parse(dates[index] ?? '');
    if (Number.isNaN(at)) throw new UserError(`row ${index + 2} of ${file} has no date that can be read`);
    const filing = { text: plain(text), address: plain(addresses[index] ?? ''), area: `${district}/${village}`, at };
    return { filing, matter, read: readMatter(matter) };
  });
  return rows.sort((a, b) => a.filing.at - b.filing.at);
}

function before(rows: readonly Row[], index: number): Row[] {
  const since = (rows[index]?.filing.at ?? 0) - WINDOW_DAYS * DAY_MS;
  let first = index;
  while (first > 0 && (rows[first - 1]?.filing.at ?? 0) >= since) first -= 1;
  return rows.slice(first, index);
}

/** As the product does it: an estimate of all, and word by word those that it puts first. */
function judgeAll(rows: readonly Row[], repeatedOf: readonly ReadonlySet<Row>[], { asked }: Manner): Judged[] {
  const index = new LikenessIndex();
  return rows.map((row, place) => {
    const matter = asked(row);
    const until = row.filing.at;
    const nearest = index.nearest({ ...matter, since: until - WINDOW_DAYS * DAY_MS, until }, WORTH_COMPARING);
    const chosen = nearest.flatMap(({ id }) => rows[Number(id)] ?? []);
    index.add(indexed(row, place));
    const repeated = repeatedOf[place] ?? new Set();
    const scored = chosen.map((one) => ({ row: one, score: likeness(matter, one.read) }));
    const top = scored.sort((a, b) => b.score - a.score).slice(0, OFFERED);
    return { row, top, repeated, compared: chosen.some((one) => repeated.has(one)) };
  });
}

function indexed({ filing, read }: Row, place: number): IndexedMatter {
  const { categoryCode, areas } = read;
  const bits = [...wordBitNumbers(read.words)];
  const areaCode = areas[0] ?? null;
  return { id: String(place), filedAt: filing.at, bits, categoryCode, areaCode, latitude: null, longitude: null };
}

function report(judged: readonly Judged[]): void {
  const withRepeated = judged.filter(({ repeated }) => repeated.size > 0);
  const compared = withRepeated.filter((one) => one.compared).length;
  console.log(
    `of ${withRepeated.length} repeated, ${percent(compared, withRepeated.length)} among the ${WORTH_COMPARING} compared`,
  );
  console.log('from   offered   precision   recall');
  for (const threshold of [...new Set(thresholds)].sort((a, b) => a - b)) {
    const offers = judged.map(({ top, repeated }) => ({
      top: top.filter(({ score }) => score >= threshold),
      repeated,
    }));
    const offered = offers.filter(({ top }) => top.length > 0);
    const right = offered.filter(({ top, repeated }) => top.some(({ row }) => repeated.has(row))).length;
    console.log(
      [
        threshold.toFixed(2),
        String(offered.length).padStart(9),
        percent(right, offered.length).padStart(11),
        percent(right, withRepeated.length).padStart(8),
      ].join(' '),
    );
  }
}

/** Offers that the edit distance doesn't call repeated, spread over all scores, for a person to judge. */
function showDoubtful(judged: readonly Judged[], show: number): void {
  if (show === 0) return;
  const doubtful = judged.flatMap(({ row, top, repeated }) => {
    const [best] = top;
    return best && best.score >= OFFERED_FROM && !top.some((one) => repeated.has(one.row)) ? [{ row, best }] : [];
  });
  const step = Math.max(1, Math.floor(doubtful.length / show));
  console.log(`\n${doubtful.length} offers that are not repeated by the edit distance; every ${step}th:`);
  doubtful
    .filter((_, index) => index % step === 0)
    .forEach(({ row, best }) => {
      const days = ((row.filing.at - best.row.filing.at) / DAY_MS).toFixed(1);
      console.log(`\n${best.score.toFixed(2)}, ${days} days`);
      for (const { matter, filing } of [row, best.row]) {
        console.log(`  ${matter.text.replace(/\s+/g, ' ').slice(0, 260)} | ${filing.address} | ${filing.area}`);
      }
    });
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
