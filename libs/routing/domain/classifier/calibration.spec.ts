import { calibrate, fitCalibration, softmax, type Scored } from './calibration';
import { randomFrom } from './random';

/** Labels drawn by softmax(2·score): a model that is less sure than it might be. */
function drawn(rows: number, labels: number, sureness: number): Scored {
  const random = randomFrom(3);
  const scores = Float32Array.from({ length: rows * labels }, () => random() * 2 - 1);
  const truth = Int32Array.from({ length: rows }, (_, row) => {
    const chances = Float64Array.from(scores.subarray(row * labels, (row + 1) * labels), (score) => score * sureness);
    softmax(chances);
    let left = random();
    const found = chances.findIndex((chance) => (left -= chance) < 0);
    return found < 0 ? labels - 1 : found;
  });
  return { members: [scores], truth, labels };
}

describe('calibration', () => {
  it.each([0.5, 2, 5])('finds how sure one may be: %s', (sureness) => {
    const { scales } = fitCalibration(drawn(4000, 4, sureness));
    expect((scales[0] ?? 0) / sureness).toBeGreaterThan(0.85);
    expect((scales[0] ?? 0) / sureness).toBeLessThan(1.15);
  });

  it('gives a member that knows nothing no say', () => {
    const useful = drawn(3000, 3, 4);
    const random = randomFrom(9);
    const noise = Float32Array.from(useful.members[0] ?? [], () => random() * 2 - 1);
    const { scales } = fitCalibration({ ...useful, members: [...useful.members, noise] });
    expect((scales[1] ?? 1) / (scales[0] ?? 1)).toBeLessThan(0.1);
  });

  it('makes chances that add up to 1, and does not fall over on nothing', () => {
    const scored = drawn(50, 5, 1);
    const chances = calibrate(scored, fitCalibration(scored));
    expect(chances.slice(0, 5).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
    const nothing = { members: [new Float32Array()], truth: new Int32Array(), labels: 3 };
    expect([...fitCalibration(nothing).scales].every(Number.isFinite)).toBe(true);
  });
});
