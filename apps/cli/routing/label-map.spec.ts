import { labelMap, merged } from './label-map';

describe('what a label stands for', () => {
  const of = labelMap([
    ['Dinas Sosial', 'dinsos'],
    ['Kelurahan *', 'camat'],
    ['Kelurahan Baru *', 'dinsos'],
    ['Bagian Hukum', ''],
  ]);

  it.each([
    ['the label itself', 'Dinas Sosial', 'dinsos'],
    ['all that begin alike', 'Kelurahan Kauman', 'camat'],
    ['a longer beginning before a shorter', 'Kelurahan Baru Timur', 'dinsos'],
    ['what is not to be learned', 'Bagian Hukum', ''],
    ['what is not in the map stays', 'Inspektorat', 'Inspektorat'],
  ])('%s', (_what, label, expected) => {
    expect(of(label)).toBe(expected);
  });

  it('merged labels are called by their beginning', () => {
    expect(merged(['Kelurahan *'])('Kelurahan Kauman')).toBe('Kelurahan');
  });
});
