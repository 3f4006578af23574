import { catalogue, measureOf } from './catalogue';
import type { Amounts } from './contributions';
import { durationFigures, type DurationFigures } from './histogram';
import { binOfKey, isKept, measureIdOf, type Measure } from './measure';

/** One measure's answer. */
export interface Figure extends Partial<DurationFigures> {
  code: string;
  /** Complaints, events, a share 0..1, a mean mark or the median in hours; null where nothing can be said. */
  value: number | null;
  /** How many stand behind a share, a mean or a median. */
  n: number;
  /** Of a measure by classes. */
  classes?: { class: string; count: number }[];
}

/** Every measure of the catalogue, from the amounts that the rows of an answer add up to. */
export function figuresOf(amounts: Amounts): Map<string, Figure> {
  const byMeasure = new Map<number, Map<number, number>>();
  for (const [key, amount] of amounts) {
    const id = measureIdOf(key);
    let bins = byMeasure.get(id);
    if (!bins) byMeasure.set(id, (bins = new Map<number, number>()));
    bins.set(binOfKey(key), (bins.get(binOfKey(key)) ?? 0) + amount);
  }
  const binsOf = (measure: Measure | undefined) =>
    (measure && isKept(measure) ? byMeasure.get(measure.id) : undefined) ?? new Map<number, number>();
  return new Map(catalogue.map((measure) => [measure.code, figureOf(measure, binsOf)]));
}

type Bins = ReadonlyMap<number, number>;

function figureOf(measure: Measure, binsOf: (measure: Measure | undefined) => Bins): Figure {
  const { code } = measure;
  switch (measure.shape) {
    case 'count': {
      const value = total(binsOf(measure));
      return { code, value, n: value };
    }
    case 'classes': {
      const bins = binsOf(measure);
      const n = total(bins);
      return {
        code,
        value: n,
        n,
        classes: measure.classes.map((one, bin) => ({ class: one, count: bins.get(bin) ?? 0 })),
      };
    }
    case 'durations': {
      const figures = durationFigures(binsOf(measure));
      return { code, value: figures.median, ...figures };
    }
    case 'derived': {
      const sum = (codes: readonly string[]) => codes.reduce((all, one) => all + total(binsOf(measureOf(one))), 0);
      const numerator = sum(measure.numerator);
      const n = numerator + sum(measure.rest);
      return { code, value: n === 0 ? null : numerator / n, n };
    }
    case 'mean': {
      const over = measureOf(measure.over);
      const bins = binsOf(over);
      const n = total(bins);
      const classes = over?.shape === 'classes' ? over.classes : [];
      const sum = classes.reduce((all, one, bin) => all + Number(one) * (bins.get(bin) ?? 0), 0);
      return { code, value: n === 0 ? null : Math.round((sum / n) * 100) / 100, n };
    }
  }
}

const total = (bins: Bins): number => [...bins.values()].reduce((sum, count) => sum + count, 0);
