import { render, type Text, type TextParams } from '@tanggap/platform';

/** One thing wrong with a data pack, at the place where somebody can put it right. */
export interface PackProblem {
  /** As the reader names it, such as `data/batang/categories.yaml`. */
  file: string;
  /** 1-based. */
  line: number;
  /** Path of the value, such as `categories[3].opd`; empty for the whole file. */
  path: string;
  message: Text;
}

/** `data/batang/categories.yaml:41: categories[3].opd: "dpuprx" tidak dikenal (OPD)` */
export function formatProblem(problem: PackProblem, lang: 'id' | 'en' = 'id'): string {
  const path = problem.path ? `${problem.path}: ` : '';
  return `${problem.file}:${problem.line}: ${path}${problem.message[lang]}`;
}

export const fill = (text: Text, params: TextParams = {}): Text => ({
  id: render(text, 'id', params),
  en: render(text, 'en', params),
});

/** The data pack can't be used; the message lists everything that is wrong with it, one line each. */
export class DataPackError extends Error {
  readonly problems: PackProblem[];

  constructor(problems: PackProblem[]) {
    const once = problems.filter(
      (problem, index) => problems.findIndex((other) => sameFault(problem, other)) === index,
    );
    super(once.map((problem) => formatProblem(problem)).join('\n'));
    this.name = 'DataPackError';
    this.problems = once;
  }
}

/** A value that a YAML alias brings to many places is wrong only once. */
const sameFault = (a: PackProblem, b: PackProblem): boolean =>
  a.file === b.file &&
  a.line === b.line &&
  a.message.id === b.message.id &&
  a.path.split('.').at(-1) === b.path.split('.').at(-1);
