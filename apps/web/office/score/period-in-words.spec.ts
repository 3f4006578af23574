import { periodInWords } from './period-in-words';

it.each([
  ['2026', 'Tahun 2026', 'Year 2026'],
  ['2026-Q3', 'Triwulan 3 2026', 'Quarter 3 of 2026'],
  ['2026-10', 'Oktober 2026', 'October 2026'],
  ['kapan saja', 'kapan saja', 'kapan saja'],
])('%s', (period, id, en) => {
  expect([periodInWords(period, 'id'), periodInWords(period, 'en')]).toEqual([id, en]);
});
