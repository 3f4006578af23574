import { measureOf } from './catalogue';
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

/** A measure's formula as people read it: with the names of the measures that it is computed from. */
export function formulaInWords(measure: Measure, lang: 'id' | 'en'): string {
  const named = (codes: readonly string[]) => codes.map((code) => measureOf(code)?.name[lang] ?? code);
  switch (measure.shape) {
    case 'derived': {
      const [of, all] = [named(measure.numerator), named([...measure.numerator, ...measure.rest])];
      return `${together(of)} ÷ ${together(all)}`;
    }
    case 'mean':
      return lang === 'id'
        ? `Σ (angka × banyaknya) ÷ n, dari ${named([measure.over]).join('')}`
        : `Σ (mark × how many) ÷ n, of ${named([measure.over]).join('')}`;
    case 'durations': {
      const time = {
        calendar: { id: 'waktu kalender', en: 'calendar time' },
        working: { id: 'jam kerja', en: 'working time' },
      };
      return `median, p90 (${measure.counted[lang]}), ${lang === 'id' ? 'dalam' : 'in'} ${time[measure.time][lang]}`;
    }
    default:
      return `Σ ${lang === 'id' ? 'laporan' : 'reports'} (${measure.counted[lang]})`;
  }
}

const together = (names: readonly string[]): string => (names.length === 1 ? names.join('') : `(${names.join(' + ')})`);

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
