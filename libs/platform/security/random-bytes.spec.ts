import { freshBytes } from './random-bytes';

it('gives as many bytes as were asked for, and none twice', () => {
  const given = Array.from({ length: 2000 }, (_, at) => freshBytes(at % 2 === 0 ? 12 : 16));
  expect(given.every((bytes, at) => bytes.length === (at % 2 === 0 ? 12 : 16))).toBe(true);
  expect(new Set(given.map((bytes) => bytes.toString('hex'))).size).toBe(given.length);
});

it('what was given stays as it is when more is fetched', () => {
  const kept = freshBytes(16);
  const before = kept.toString('hex');
  for (let draws = 0; draws < 1000; draws += 1) freshBytes(16);
  expect(kept.toString('hex')).toBe(before);
});

it('gives more than it fetches at once', () => {
  expect(freshBytes(10_000)).toHaveLength(10_000);
});
