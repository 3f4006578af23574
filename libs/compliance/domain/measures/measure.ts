import type { Span } from './elapsed';
import type { Journey } from './journey';

export interface Words {
  id: string;
  en: string;
}

type MeasureUnit = 'complaints' | 'events' | 'hours' | 'share' | 'rating';
type MeasureGroup = 'flow' | 'deadlines' | 'time' | 'quality' | 'supervision';

interface Described {
  /** Fixed: what other programs ask for. */
  code: string;
  name: Words;
  /** One sentence. */
  definition: Words;
  unit: MeasureUnit;
  group: MeasureGroup;
  /** Raised whenever the formula changes its answer for anything. */
  version: number;
}

/** Counted complaint by complaint and kept in the daily rows. */
interface StoredMeasure extends Described {
  /** Fixed: what the rows are kept under. */
  id: number;
  /** What `of` counts, in words: the formula as people read it. */
  counted: Words;
  /**
   * A matter that several people reported counts once, by the report that the others were merged into, which has the earliest of
   * their deadlines: merged reports are left out.
   */
  perMatter?: true;
}

export interface CountMeasure extends StoredMeasure {
  shape: 'count';
  of: (journey: Journey) => number;
  /** Books under these OPDs instead of the one that has the complaint: one for each time it counts. */
  opdsOf?: (journey: Journey) => readonly string[];
}

/** A count by classes, such as channels: `of` gives the class. */
export interface ClassMeasure extends StoredMeasure {
  shape: 'classes';
  classes: readonly string[];
  of: (journey: Journey) => string | null;
}

export interface DurationMeasure extends StoredMeasure {
  shape: 'durations';
  time: 'calendar' | 'working';
  of: (journey: Journey) => readonly (Span | null)[];
  /** Books each under the OPD of the same place instead of the one that has the complaint. */
  opdsOf?: (journey: Journey) => readonly string[];
}

/** Computed from what others have counted: nothing of its own is kept. */
interface DerivedMeasure extends Described {
  shape: 'derived';
  /** Summed up by their codes. */
  numerator: readonly string[];
  /** numerator ÷ (numerator + rest). */
  rest: readonly string[];
}

/** The mean of a ClassMeasure whose classes are numbers. */
interface MeanMeasure extends Described {
  shape: 'mean';
  over: string;
}

export type Measure = CountMeasure | ClassMeasure | DurationMeasure | DerivedMeasure | MeanMeasure;
export type KeptMeasure = CountMeasure | ClassMeasure | DurationMeasure;

export const isKept = (measure: Measure): measure is KeptMeasure => 'id' in measure;

/** A kept number's key within a row: a measure and one of its bins or classes. */
const KEYS_PER_MEASURE = 1000;
export const keyOf = (id: number, bin: number): number => id * KEYS_PER_MEASURE + bin;
export const measureIdOf = (key: number): number => Math.floor(key / KEYS_PER_MEASURE);
export const binOfKey = (key: number): number => key % KEYS_PER_MEASURE;
