import { warningsOf, type DetectorCase, type DetectorSetting } from './detectors';

const setting: DetectorSetting = { code: 'copied_answers', limit: 5, least: 3, share: 0.1 };
const cases = (opdCode: string, count: number): DetectorCase[] =>
  Array.from({ length: count }, (_, index) => ({
    opdCode,
    complaintId: `${opdCode}-${index}`,
    number: `BTG-2026-00000${index}`,
  }));

describe('a pattern is worth a warning', () => {
  it.each([
    ['with enough cases and a large enough share', 3, 30, 1],
    ['not with too few cases', 2, 4, 0],
    ['not with a small share of many', 9, 100, 0],
  ])('%s', (_, count, of, warnings) =>
    expect(warningsOf(setting, cases('dlh', count), new Map([['dlh', of]]))).toHaveLength(warnings),
  );

  it('the largest share first, a complaint counted once, the newest named', () => {
    const found = warningsOf(
      setting,
      [...cases('dlh', 4), ...cases('dlh', 4), ...cases('dishub', 3)],
      new Map([
        ['dlh', 8],
        ['dishub', 4],
      ]),
    );
    expect(found.map(({ opdCode, cases: count, share }) => [opdCode, count, share])).toEqual([
      ['dishub', 3, 0.75],
      ['dlh', 4, 0.5],
    ]);
    expect(found[1]?.numbers[0]).toBe('BTG-2026-000003');
  });
});
