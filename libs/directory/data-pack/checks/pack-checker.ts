import { dataPackTexts, type Text, type TextParams } from '@tanggap/platform';
import type { PackFile } from '../data-pack';
import { fill, type PackProblem } from '../problem';
import type { Path, SourceDocument } from '../source-document';

export type Documents = Record<PackFile, SourceDocument>;

/** Collects what is wrong, each at its file and line. */
export class PackChecker {
  readonly problems: PackProblem[] = [];

  constructor(private readonly documents: Documents) {}

  report(file: PackFile, path: Path, text: Text, params: TextParams = {}): void {
    const document = this.documents[file];
    this.problems.push({
      file: document?.file ?? file,
      line: document?.lineOf(path) ?? 1,
      path: document?.nameOf(path) ?? '',
      message: fill(text, params),
    });
  }

  /** Each `value` at most once; the second names the line of the first. */
  unique(file: PackFile, entries: { value: string; path: Path }[]): void {
    const seen = new Map<string, Path>();
    for (const { value, path } of entries) {
      const first = seen.get(value);
      if (first === undefined) seen.set(value, path);
      else this.report(file, path, dataPackTexts.duplicate, { value, line: this.documents[file]?.lineOf(first) ?? 1 });
    }
  }

  known(file: PackFile, path: Path, value: string | null | undefined, among: ReadonlySet<string>, what: string): void {
    if (typeof value !== 'string' || among.has(value)) return;
    this.report(file, path, dataPackTexts.unknownReference, { value, what });
  }
}
