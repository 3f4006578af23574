import { earliestStarts, startsBeforeMerges } from './merged-starts';

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day));

it('the earlier start holds, for the promises of the original only', () => {
  const own = { verification: at(5), resolution: at(5) };
  expect(earliestStarts(own, { resolution: at(3), statutory: at(3) })).toEqual({
    verification: at(5),
    resolution: at(3),
  });
  expect(earliestStarts(own, { resolution: at(9) })).toEqual(own);
});

it('what stood before the first of several merges is what a report goes back to', () => {
  const merged = (day: number) => ({
    type: 'duplicate_merged',
    data: { number: 'BTG-2026-000001', starts: { resolution: at(day).toISOString() } },
  });
  expect(startsBeforeMerges([{ type: 'filed', data: {} }, merged(5), merged(3)])).toEqual({ resolution: at(5) });
  expect(startsBeforeMerges([{ type: 'duplicate_merged', data: { number: 'BTG-2026-000001' } }])).toBeNull();
});
