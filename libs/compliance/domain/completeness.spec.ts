import { completenessOf, type DocumentsInForce } from './completeness';
import type { Unit } from './unit';

const name = { id: 'x', en: 'x' };
const instrument = {
  dimensions: [
    {
      ...{ code: 'input', name, weight: 0.5 },
      indicators: [
        { code: 'input.1', name },
        { code: 'input.2', name },
      ],
    },
    {
      ...{ code: 'complaints', name, weight: 0.5 },
      indicators: [
        { code: 'complaints.2', name, proofs: [{ kind: 'sk', name, points: 2, least: 1 }] },
        { code: 'complaints.3', name, proofs: [{ kind: 'photo', name, points: 3, least: 2 }] },
      ],
    },
  ],
};
const unit = (code: string): Unit => ({ code, name: null, opdCode: code, areas: null, weight: 1 });
const documents = (unitCode: string | null, kind: string, ...lastDays: (string | null)[]): DocumentsInForce => ({
  ...{ unitCode, kind, lastDays },
});

const proofsOf = (given: DocumentsInForce[]) =>
  completenessOf(instrument, [unit('dinsos')], given, [])[0]?.proofs.map(({ kind, count, lastDay }) => [
    ...[kind, count, lastDay],
  ]);

it.each([
  ['nothing', [], 0, null],
  ['one of two', [documents('dinsos', 'photo', '2026-06-30')], 1, null],
  ["another's", [documents('dinkes', 'photo', '2026-06-30', null)], 0, null],
  ['enough, until the second last ends', [documents('dinsos', 'photo', '2026-06-30', '2026-12-31')], 2, '2026-06-30'],
  ['more than enough', [documents('dinsos', 'photo', '2026-06-30', '2026-12-31', '2026-09-30')], 3, '2026-09-30'],
  ['one without an end', [documents('dinsos', 'photo', null, '2026-12-31')], 2, '2026-12-31'],
  ['those of all count', [documents(null, 'photo', null), documents('dinsos', 'photo', null)], 2, null],
])('photos: %s', (_case, given, count, lastDay) => {
  expect(proofsOf(given)).toEqual([
    ['sk', 0, null],
    ['photo', count, lastDay],
  ]);
});

it('whoever lacks most comes first, and a value of all counts for each', () => {
  const units = [unit('dinkes'), unit('dinsos')];
  const values = [
    { unitCode: null, indicatorCode: 'input.1' },
    { unitCode: 'dinkes', indicatorCode: 'input.2' },
  ];
  const found = completenessOf(instrument, units, [documents('dinkes', 'sk', null)], values);
  expect(found.map(({ unit: { code }, missing, assessed }) => [code, missing, assessed.count, assessed.of])).toEqual([
    ['dinsos', 3, 1, 2],
    ['dinkes', 2, 2, 2],
  ]);
});
