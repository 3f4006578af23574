import { axisAround } from './axis';

it.each<[string, number, number, number[], number]>([
  ['a span of hundredths', 89.47, 89.61, [89.45, 89.5, 89.55, 89.6, 89.65], 2],
  ['a span of some points', 81.2, 90.8, [80, 85, 90, 95], 0],
  ['all of the scale', 0, 100, [0, 50, 100], 0],
  ['nothing that moves', 89.5, 89.5, [89.5, 89.51], 2],
  ['the upper end', 99.2, 100, [99.2, 99.4, 99.6, 99.8, 100], 1],
])('%s', (_, least, most, ticks, digits) => {
  expect(axisAround(least, most)).toEqual({ low: ticks[0], high: ticks.at(-1), ticks, digits });
});
