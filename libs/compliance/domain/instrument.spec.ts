import { classify, instrumentFor, instrumentProblems, roundScore, type Instrument } from './instrument';

const current: Instrument = {
  code: 'ombudsman-2022',
  name: { id: '', en: '' },
  years: { from: 2022, to: 2024 },
  companion: false,
  draft: false,
  maxScore: 3,
  dimensions: [],
  bands: [
    { min: 88, max: 100, zone: 'green', category: 'A', opinion: 'highest_quality' },
    { min: 78, max: 87.99, zone: 'green', category: 'B', opinion: 'high_quality' },
    { min: 54, max: 77.99, zone: 'yellow', category: 'C', opinion: 'medium_quality' },
    { min: 32, max: 53.99, zone: 'red', category: 'D', opinion: 'low_quality' },
    { min: 0, max: 31.99, zone: 'red', category: 'E', opinion: 'lowest_quality' },
  ],
};
const former: Instrument = {
  ...current,
  code: 'ombudsman-2021',
  years: { to: 2021 },
  bands: [
    { min: 81, max: 100, zone: 'green', category: null, opinion: 'high_compliance' },
    { min: 51, max: 80.99, zone: 'yellow', category: null, opinion: 'medium_compliance' },
    { min: 0, max: 50.99, zone: 'red', category: null, opinion: 'low_compliance' },
  ],
};

describe('the bands of the assessment', () => {
  it.each([
    [91.5, 'A', 'green', 'highest_quality'],
    [100, 'A', 'green', 'highest_quality'],
    [88, 'A', 'green', 'highest_quality'],
    [87.995, 'A', 'green', 'highest_quality'],
    [87.994, 'B', 'green', 'high_quality'],
    [78, 'B', 'green', 'high_quality'],
    [77.99, 'C', 'yellow', 'medium_quality'],
    [54, 'C', 'yellow', 'medium_quality'],
    [53.99, 'D', 'red', 'low_quality'],
    [32, 'D', 'red', 'low_quality'],
    [31.99, 'E', 'red', 'lowest_quality'],
    [0, 'E', 'red', 'lowest_quality'],
  ])('%d is %s, %s, %s', (score, category, zone, opinion) =>
    expect(classify(current, score)).toEqual({ category, zone, opinion }),
  );

  it.each([
    [81, 'green', 'high_compliance'],
    [80.99, 'yellow', 'medium_compliance'],
    [51, 'yellow', 'medium_compliance'],
    [50.99, 'red', 'low_compliance'],
  ])('up to 2021 %d is %s, %s, without category', (score, zone, opinion) =>
    expect(classify(former, score)).toEqual({ category: null, zone, opinion }),
  );

  it.each([
    [2019, 'ombudsman-2021'],
    [2021, 'ombudsman-2021'],
    [2022, 'ombudsman-2022'],
    [2024, 'ombudsman-2022'],
    [2026, 'ombudsman-2022'],
    [undefined, 'ombudsman-2022'],
  ])('%s is assessed by %s', (year, code) => expect(instrumentFor([former, current], year).code).toBe(code));

  it.each([
    [2023, 'ombudsman-2022'],
    [2025, 'ombudsman-2022'],
    [2026, 'ombudsman-2022'],
    [2027, 'ombudsman-2027'],
    [2028, 'ombudsman-2027'],
    [undefined, 'ombudsman-2027'],
  ])('a file for 2027 changes no year before it: %s is assessed by %s', (year, code) => {
    const later = { ...current, code: 'ombudsman-2027', years: { from: 2027, to: 2027 } };
    expect(instrumentFor([former, current, later], year).code).toBe(code);
  });

  it('drafts and companions are never taken by themselves', () => {
    const draft = { ...current, code: 'opini-2025', years: { from: 2025 }, draft: true };
    const companion = { ...current, code: 'pekppp', years: { from: 2022 }, companion: true };
    expect([2023, 2025, undefined].map((year) => instrumentFor([companion, draft, current], year).code)).toEqual(
      Array(3).fill('ombudsman-2022'),
    );
  });

  it('rounds half up', () => expect(roundScore(1.005)).toBe(1.01));

  it('finds a gap between bands', () => {
    const gap = current.bands.map((band) => (band.category === 'B' ? { ...band, min: 79 } : band));
    expect(instrumentProblems(current)).toEqual([]);
    expect(instrumentProblems({ ...current, bands: gap })).toEqual(['ombudsman-2022: a gap or overlap at 79']);
  });
});
