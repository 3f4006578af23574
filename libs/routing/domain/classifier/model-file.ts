import { Classifier } from './classifier';
import { Features } from './features';
import type { NgramSettings } from './ngrams';

/** What can't be read as a model, and why. */
export class ModelFileError extends Error {}

/** What is to be known of a model beside its weights. */
interface ModelCard {
  version: string;
  /** 0..1: from this probability on it may route by itself. */
  threshold: number;
}

interface Head {
  format: 1;
  card: ModelCard;
  labels: string[];
  ngrams: NgramSettings;
  offsets: number[];
  /** Of each label: what a stored weight of 1 is worth. */
  steps: number[];
  width: number;
}

const MAGIC = 'TGRM';
const RARITY_STEP = 1 / 4096;
const STRONGEST = 127;
const HEAD_ALIGNMENT = 4;

/** Enough for a repository and for reading in a blink; the model says nearly the same without the weakest features (docs/routing.md). */
const MOST_BYTES = 4_500_000;

/**
 * A model as bytes: hashes instead of words, so that no text of a complaint can be read from it; a byte for each weight.
 * The same model gives the same bytes. Features that speak least are left out until it fits.
 */
export function serialise(classifier: Classifier, card: ModelCard, mostBytes = MOST_BYTES): Uint8Array {
  const labels = classifier.labels.length;
  const { features, weights } = classifier;
  const room = Math.floor((mostBytes - 4096 - classifier.labels.join().length * 2) / (6 + labels));
  const kept = strongest(classifier, Math.max(0, room)).sort(
    (a, b) => (features.hashes[a] ?? 0) - (features.hashes[b] ?? 0),
  );
  const steps = stepsOf(classifier, kept);
  const { longestPhrase, shortestPiece, longestPiece, opening } = features.settings;
  const head: Head = {
    format: 1,
    card,
    labels: [...classifier.labels],
    ngrams: { longestPhrase, shortestPiece, longestPiece, ...(opening !== undefined && { opening }) },
    offsets: [...classifier.offsets],
    steps,
    width: kept.length,
  };
  const headBytes = padded(new TextEncoder().encode(JSON.stringify(head)));
  const bytes = new Uint8Array(8 + headBytes.length + kept.length * (6 + labels));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(4, headBytes.length, true);
  bytes.set(headBytes, 8);
  let at = 8 + headBytes.length;
  for (const feature of kept) view.setUint32((at += 4) - 4, features.hashes[feature] ?? 0, true);
  for (const feature of kept)
    view.setUint16((at += 2) - 2, Math.round((features.rarity[feature] ?? 0) / RARITY_STEP), true);
  for (const feature of kept) {
    for (let label = 0; label < labels; label += 1) {
      const weight = weights[feature * labels + label] ?? 0;
      view.setInt8(at++, Math.round(weight / (steps[label] || 1)));
    }
  }
  return bytes;
}

/** @throws ModelFileError */
export function deserialise(bytes: Uint8Array): { classifier: Classifier; card: ModelCard } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC) {
    throw new ModelFileError('not a routing model: it should begin with TGRM');
  }
  const headLength = view.getUint32(4, true);
  if (8 + headLength > bytes.length) throw new ModelFileError('the model is not complete');
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headLength))) as Head;
  const labels = head.labels.length;
  let at = 8 + headLength;
  if (bytes.length !== at + head.width * (6 + labels)) throw new ModelFileError('the model is not complete');
  const hashes = Uint32Array.from({ length: head.width }, () => view.getUint32((at += 4) - 4, true));
  const rarity = Float32Array.from({ length: head.width }, () => view.getUint16((at += 2) - 2, true) * RARITY_STEP);
  const weights = new Float32Array(head.width * labels);
  for (let place = 0; place < weights.length; place += 1) {
    weights[place] = view.getInt8(at++) * (head.steps[place % labels] ?? 0);
  }
  const features = new Features(head.ngrams, hashes, rarity);
  const classifier = new Classifier(head.labels, features, weights, Float64Array.from(head.offsets));
  return { classifier, card: head.card };
}

/** The features whose weights differ most from label to label. */
function strongest({ weights, labels, features }: Classifier, most: number): number[] {
  const all = Array.from({ length: features.width }, (_, feature) => feature);
  if (all.length <= most) return all;
  const spread = Float64Array.from(all, (feature) => {
    const row = weights.subarray(feature * labels.length, (feature + 1) * labels.length);
    const mean = row.reduce((sum, weight) => sum + weight, 0) / labels.length;
    return row.reduce((sum, weight) => sum + (weight - mean) ** 2, 0) * (features.rarity[feature] ?? 0) ** 2;
  });
  return all.sort((a, b) => (spread[b] ?? 0) - (spread[a] ?? 0) || a - b).slice(0, most);
}

function stepsOf({ weights, labels }: Classifier, kept: number[]): number[] {
  return labels.map((_, label) => {
    let highest = 0;
    for (const feature of kept) highest = Math.max(highest, Math.abs(weights[feature * labels.length + label] ?? 0));
    return highest / STRONGEST;
  });
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / HEAD_ALIGNMENT) * HEAD_ALIGNMENT).fill(32);
  whole.set(bytes);
  return whole;
}
