import { chooseFeatures, rowsOf, type SparseRows } from './features';
import { squaredLengths, trainSvm, type SvmProblem } from './linear-svm';

const texts = ['lampu jalan mati', 'lampu padam', 'lampu mati lagi', 'sampah menumpuk', 'sampah bau', 'bau sampah'];
const features = chooseFeatures(texts, {
  longestPhrase: 1,
  shortestPiece: 0,
  longestPiece: 0,
  fewestTexts: 1,
  mostFeatures: 100,
});
const rows = features.rows(texts);
const aboutLamps = Int8Array.from([1, 1, 1, -1, -1, -1]);
const alike = new Float32Array(6).fill(1);
const problem = (of: SparseRows, signs: Int8Array, importance: Float32Array): SvmProblem => ({
  ...{ rows: of, signs, importance, lengths: squaredLengths(of) },
  chosen: Int32Array.from({ length: rowsOf(of) }, (_, row) => row),
});
const lamps = problem(rows, aboutLamps, alike);
const settings = { cost: 1, mostPasses: 100, tolerance: 0.001, seed: 1 };

const scoreOf = (weights: Float64Array, text: string): number => {
  let score = weights[features.width] ?? 0;
  features.read(text, (feature, value) => {
    score += value * (weights[feature] ?? 0);
  });
  return score;
};

describe('a linear support vector machine', () => {
  it('parts what can be parted', () => {
    const weights = trainSvm(lamps, settings);
    expect(texts.map((text) => Math.sign(scoreOf(weights, text)))).toEqual([...aboutLamps]);
    expect(scoreOf(weights, 'lampu')).toBeGreaterThan(scoreOf(weights, 'sampah'));
  });

  it('is where no gradient points anywhere: the multipliers of the dual are the losses times twice the cost', () => {
    // w = Σ aᵢ·yᵢ·xᵢ with aᵢ = 2C·max(0, 1 − yᵢ·w·xᵢ) at the optimum of the squared hinge loss.
    const weights = trainSvm(lamps, { ...settings, tolerance: 1e-9, mostPasses: 10_000 });
    const bias = texts.reduce((sum, text, row) => {
      const sign = aboutLamps[row] ?? 0;
      return sum + sign * 2 * Math.max(0, 1 - sign * scoreOf(weights, text));
    }, 0);
    expect(weights[features.width]).toBeCloseTo(bias, 4);
  });

  it('gives an example that counts more its way', () => {
    const contradicting = features.rows(['jalan', 'jalan']);
    const learn = (importance: number[]) =>
      trainSvm(problem(contradicting, Int8Array.from([1, -1]), Float32Array.from(importance)), settings);
    expect(scoreOf(learn([5, 1]), 'jalan')).toBeGreaterThan(0);
    expect(scoreOf(learn([1, 5]), 'jalan')).toBeLessThan(0);
  });

  it('learns of the chosen examples only', () => {
    const weights = trainSvm({ ...lamps, chosen: Int32Array.from([0, 3]) }, settings);
    expect(scoreOf(weights, 'padam')).toBe(weights[features.width]);
    expect(scoreOf(weights, 'menumpuk')).toBeLessThan(weights[features.width] ?? 0);
  });

  it('is the same every time', () => {
    expect(trainSvm(lamps, settings)).toEqual(trainSvm(lamps, settings));
  });
});
