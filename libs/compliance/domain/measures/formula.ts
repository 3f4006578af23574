import type { Measure } from './measure';

/** A measure's formula as the code has it, on one line. */
export function formulaOf(measure: Measure): string {
  switch (measure.shape) {
    case 'derived': {
      const all = [...measure.numerator, ...measure.rest];
      return `${sum(measure.numerator)} / ${all.length === 1 ? all.join('') : `(${all.join(' + ')})`}`;
    }
    case 'mean':
      return `mean(${measure.over})`;
    case 'durations':
      return `${measure.time}(${source(measure.of)})`;
    default:
      return source(measure.of);
  }
}

const sum = (codes: readonly string[]): string => (codes.length === 1 ? codes.join('') : `(${codes.join(' + ')})`);

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- only its text is read
const source = (formula: Function): string =>
  formula
    .toString()
    .replace(/\s+/g, ' ')
    .replace(/ ?=> ?/g, ' => ')
    .replace(/["`]/g, "'")
    .replace(/\(0, \w+\.(\w+)\)/g, '$1')
    .replace(/^\((\w+)\) =>/, '$1 =>')
    .trim();
