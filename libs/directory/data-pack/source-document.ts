import { dataPackTexts } from '@tanggap/platform';
import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { fill, type PackProblem } from './problem';

export type Path = readonly PropertyKey[];

/** One file of the pack as plain values that still know their lines. */
export interface SourceDocument {
  file: string;
  value: unknown;
  /** The 1-based line of the value at `path`, or of the nearest thing around it that exists. */
  lineOf(path: Path): number;
  nameOf(path: Path): string;
}

export type Parsed = { document: SourceDocument } | { problems: PackProblem[] };

const malformed = (file: string, line: number, reason: string): PackProblem => ({
  file,
  line,
  path: '',
  message: fill(dataPackTexts.malformed, { reason }),
});

/** `categories[3].opd`; a key that isn't a plain word is quoted. */
function formatPath(path: Path): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`;
    const key = String(segment);
    if (!/^[\w-]+$/.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text ? `${text}.${key}` : key;
  }, '');
}

export function parseYaml(file: string, text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => malformed(file, lines.linePos(error.pos[0]).line, error.message)),
    };
  }
  const lineOf = (path: Path) => lines.linePos(offsetOf(document, path)).line;
  return { document: { file, value: document.toJS() as unknown, lineOf, nameOf: formatPath } };
}

/** Where the key (of a map) or the item (of a list) at `path` begins. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const segment of path) {
    if (isAlias(node)) node = node.resolve(document);
    const child = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment))
      : isSeq(node)
        ? node.items[Number(segment)]
        : undefined;
    if (child === undefined) break;
    const begin = (isPairLike(child) ? child.key : child) as Node;
    offset = begin.range?.[0] ?? offset;
    node = isPairLike(child) ? child.value : child;
  }
  return offset;
}

const isPairLike = (value: unknown): value is { key: unknown; value: unknown } =>
  typeof value === 'object' && value !== null && 'key' in value && 'value' in value;

/** A table with a head; the value is an array of records of strings, an empty cell is an empty string. */
export function parseTable(file: string, text: string): Parsed {
  try {
    const rows = parseCsv(text, { columns: true, info: true, bom: true, trim: true, skip_empty_lines: true });
    const records = rows as unknown as { record: Record<string, string>; info: { lines: number } }[];
    const lineOf = ([index]: Path) => records[Number(index)]?.info.lines ?? 1;
    const nameOf = ([, ...column]: Path) => formatPath(column);
    return { document: { file, value: records.map(({ record }) => record), lineOf, nameOf } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: number };
    return { problems: [malformed(file, lines ?? 1, error.message)] };
  }
}

/** GeoJSON is too large to be parsed as YAML for its lines: a feature's line is where the text names it. */
export function parseGeoJson(file: string, text: string): Parsed {
  try {
    const value: unknown = JSON.parse(text);
    const lineOf = (path: Path) => {
      const index = path[0] === 'features' && typeof path[1] === 'number' ? path[1] : -1;
      return lineAt(text, [...text.matchAll(/"type"\s*:\s*"Feature"/g)][index]?.index ?? 0);
    };
    return { document: { file, value, lineOf, nameOf: formatPath } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const offset = Number(/position (\d+)/.exec(reason)?.[1] ?? 0);
    return { problems: [malformed(file, lineAt(text, offset), reason)] };
  }
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
