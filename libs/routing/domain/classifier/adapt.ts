import { softmax } from './calibration';
import { Classifier } from './classifier';
import { Features } from './features';
import { HashTable } from './hash-table';
import { NgramReader, type NgramSettings } from './ngrams';
import { randomFrom, shuffle } from './random';
import type { Example } from './train';

interface AdaptSettings {
  /** A feature of fewer of the examples keeps the weights it had, and a new one stays out. */
  fewestTexts: number;
  passes: number;
  /** How fast it learns at first; it slows down to nothing. */
  rate: number;
  /** How strongly weights are held where they were. */
  hold: number;
  seed: number;
}

const ADAPT: AdaptSettings = { fewestTexts: 5, passes: 8, rate: 0.5, hold: 0.001, seed: 20_260_101 };

const PLAIN: NgramSettings = { longestPhrase: 2, shortestPiece: 3, longestPiece: 5 };
/** So many texts are worked on between two pauses: a few milliseconds. */
const STRIDE = 25;
/** Of a label that the start doesn't know: less likely than the labels it knows, on average. */
const NEW_LABEL = -1;

/**
 * Goes on from a trained model with examples of the place itself: multinomial logistic regression whose weights are held where they
 * were (a prior; the idea of Yang, Yan, Hauptmann, "Cross-domain video concept detection using adaptive SVMs", ACM MM 2007), by
 * stochastic gradient descent. Only features in at least `fewestTexts` of the examples move. The same examples in the same order
 * give the same model. It pauses every few milliseconds (yields), so that whoever runs it can do other work between.
 *
 * @param start null: from nothing
 */
export function* adaptClassifier(
  start: Classifier | null,
  examples: readonly Example[],
  settings: AdaptSettings = ADAPT,
): Generator<void, Classifier> {
  const ngrams = start?.features.settings ?? PLAIN;
  const often = yield* oftenEnough(examples, ngrams, settings.fewestTexts);
  const draft = widen(start, ngrams, often, examples);
  const { labels, features, weights, offsets } = draft;
  const rows = yield* readRows(examples, features, often);
  const positions = new Map(labels.map((label, position) => [label, position]));
  const truth = Int32Array.from(examples, ({ label }) => positions.get(label) ?? 0);
  const held = weights.slice();
  const heldOffsets = offsets.slice();
  const order = Int32Array.from(examples, (_, row) => row);
  const random = randomFrom(settings.seed);
  const chances = new Float64Array(labels.length);
  const steps = examples.length * settings.passes;
  let step = 0;
  for (let pass = 0; pass < settings.passes; pass += 1) {
    shuffle(order, order.length, random);
    for (const row of order) {
      const rate = settings.rate * (1 - step / steps);
      const { known, values, moves } = rows[row] ?? NOTHING;
      scoresInto(chances, known, values, weights, offsets);
      softmax(chances);
      const right = truth[row] ?? 0;
      chances[right] = (chances[right] ?? 0) - 1;
      for (let at = 0; at < moves; at += 1) {
        const from = (known[at] ?? 0) * labels.length;
        const pull = rate * (values[at] ?? 0);
        for (let label = 0; label < labels.length; label += 1) {
          const weight = weights[from + label] as number;
          const away = weight - (held[from + label] as number);
          weights[from + label] = weight - pull * (chances[label] as number) - rate * settings.hold * away;
        }
      }
      for (let label = 0; label < labels.length; label += 1) {
        const away = (offsets[label] ?? 0) - (heldOffsets[label] ?? 0);
        offsets[label] = (offsets[label] ?? 0) - rate * (0.1 * (chances[label] ?? 0) + settings.hold * away);
      }
      step += 1;
      if (step % STRIDE === 0) yield;
    }
  }
  return new Classifier(labels, features, weights, offsets);
}

/** One text: its features, those that may move first. */
interface Row {
  known: Int32Array;
  values: Float32Array;
  /** So many of them may move. */
  moves: number;
}

const NOTHING: Row = { known: new Int32Array(0), values: new Float32Array(0), moves: 0 };

/** Hashes that enough of the examples have, with how many have them. */
function* oftenEnough(
  examples: readonly Example[],
  ngrams: NgramSettings,
  fewest: number,
): Generator<void, ReadonlyMap<number, number>> {
  const table = new HashTable(1 << 14);
  const reader = new NgramReader(ngrams);
  const counts: number[] = [];
  const last: number[] = [];
  for (const [row, { text }] of examples.entries()) {
    const { hashes, count } = reader.read(text);
    for (let at = 0; at < count; at += 1) {
      const number = table.add(hashes[at] ?? 0);
      if (last[number] === row) continue;
      last[number] = row;
      counts[number] = (counts[number] ?? 0) + 1;
    }
    if (row % STRIDE === 0) yield;
  }
  const hashes = table.all();
  const often = new Map<number, number>();
  counts.forEach((count, number) => {
    if (count >= fewest) often.set(hashes[number] ?? 0, count);
  });
  return often;
}

/** The start with room for new features and new labels. */
function widen(
  start: Classifier | null,
  ngrams: NgramSettings,
  often: ReadonlyMap<number, number>,
  examples: readonly Example[],
): Classifier {
  const known = start?.labels ?? [];
  const labels = [...known, ...new Set(examples.map(({ label }) => label).filter((label) => !known.includes(label)))];
  const fresh = [...often.keys()].filter((hash) => (start?.features.numberOf(hash) ?? -1) < 0);
  const oldWidth = start?.features.width ?? 0;
  const hashes = Uint32Array.from([...(start?.features.hashes ?? []), ...fresh]);
  const rarity = Float32Array.from([
    ...(start?.features.rarity ?? []),
    ...fresh.map((hash) => Math.log((1 + examples.length) / (1 + (often.get(hash) ?? 0))) + 1),
  ]);
  const weights = new Float32Array(hashes.length * labels.length);
  for (let feature = 0; feature < oldWidth; feature += 1) {
    for (let label = 0; label < known.length; label += 1) {
      weights[feature * labels.length + label] = start?.weights[feature * known.length + label] ?? 0;
    }
  }
  const usual = known.length === 0 ? 0 : (start?.offsets.reduce((sum, offset) => sum + offset, 0) ?? 0) / known.length;
  const offsets = Float64Array.from(labels, (_, label) => start?.offsets[label] ?? usual + NEW_LABEL);
  return new Classifier(labels, new Features(ngrams, hashes, rarity), weights, offsets);
}

function* readRows(
  examples: readonly Example[],
  features: Features,
  often: ReadonlyMap<number, number>,
): Generator<void, Row[]> {
  const rows: Row[] = [];
  for (const { text } of examples) {
    const moving: [number, number][] = [];
    const staying: [number, number][] = [];
    features.read(text, (feature, value) => {
      (often.has(features.hashes[feature] ?? 0) ? moving : staying).push([feature, value]);
    });
    const all = [...moving, ...staying];
    rows.push({
      known: Int32Array.from(all, ([feature]) => feature),
      values: Float32Array.from(all, ([, value]) => value),
      moves: moving.length,
    });
    if (rows.length % STRIDE === 0) yield;
  }
  return rows;
}

function scoresInto(
  chances: Float64Array,
  known: Int32Array,
  values: Float32Array,
  weights: Float32Array,
  offsets: Float64Array,
): void {
  chances.set(offsets);
  for (let at = 0; at < known.length; at += 1) {
    const from = (known[at] as number) * chances.length;
    const value = values[at] as number;
    for (let label = 0; label < chances.length; label += 1) {
      chances[label] = (chances[label] as number) + value * (weights[from + label] as number);
    }
  }
}
