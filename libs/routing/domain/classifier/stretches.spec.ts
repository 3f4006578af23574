import { laterStretches } from './stretches';
import { thresholdOf, trainClassifier, type Example } from './train';

const dated = (count: number, at: (row: number) => number | null = (row) => row) =>
  Array.from({ length: count }, (_, row) => ({ at: at(row) }));

describe('the later stretches', () => {
  it('are the later half, each judged by what came before', () => {
    const parts = laterStretches(dated(120), 3) ?? [];
    expect(parts.map(({ train, judge }) => [train.length, judge[0], judge.at(-1)])).toEqual([
      [60, 60, 79],
      [80, 80, 99],
      [100, 100, 119],
    ]);
  });

  it('go by the dates, not by the order', () => {
    const [part] =
      laterStretches(
        dated(100, (row) => 100 - row),
        1,
      ) ?? [];
    expect(part?.judge[0]).toBe(49);
    expect(part?.judge.at(-1)).toBe(0);
    expect(part?.train).toEqual(Array.from({ length: 50 }, (_, at) => 50 + at));
  });

  it('train on what has no date and on what is taught, and judge by neither', () => {
    const examples = [...dated(95), ...dated(5, () => null), { at: 99, taught: true }];
    const parts = laterStretches(examples, 1) ?? [];
    expect(parts[0]?.train).toEqual(expect.arrayContaining([95, 96, 97, 98, 99, 100]));
    expect(parts[0]?.judge.every((row) => row < 95)).toBe(true);
  });

  it.each<[string, { at: number | null }[]]>([
    ['too few examples', dated(59)],
    ['too many without a date', dated(100, (row) => (row % 5 === 0 ? null : row))],
    ['all of one day', dated(100, () => 7)],
    ['no dates', dated(100, () => null)],
  ])('are none with %s', (_what, examples) => {
    expect(laterStretches(examples, 3)).toBeNull();
  });
});

describe('the threshold where matters change', () => {
  const when = ['pagi', 'siang', 'sore', 'malam', 'kemarin', 'tadi', 'lusa'];
  const where = ['utara', 'selatan', 'barat', 'timur', 'tengah'];
  /** Later every fourth matter of trees goes to another office. */
  const drifting = (at: (row: number) => number | null): Example[] =>
    Array.from({ length: 600 }, (_, row) => {
      const [about, label] = row % 2 ? ['lampu padam', 'lights'] : ['pohon rindang', 'trees'];
      const moved = row > 300 && row % 4 === 0 && label === 'trees';
      return {
        text: `${about} ${when[row % 7]} ${where[row % 5]}`,
        label: moved ? 'parks' : label,
        at: at(row),
      };
    });
  const training = trainClassifier(drifting((row) => row));
  const sent = (text: string): boolean =>
    (training.classifier.predict(text)[0]?.probability ?? 0) >= thresholdOf(training, 0.05);

  it.each([
    ['what has not changed', 'lampu padam malam utara', true],
    ['but not what has', 'pohon rindang malam utara', false],
  ])('is chosen by what came later: it sends %s', (_what, text, expected) => {
    expect(training.later).toHaveLength(300);
    expect(sent(text)).toBe(expected);
  });

  it('leaves the same to chance without dates', () => {
    expect(trainClassifier(drifting(() => null)).later).toBeNull();
  });
});
