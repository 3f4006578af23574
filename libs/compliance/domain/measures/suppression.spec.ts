import fc from 'fast-check';
import { hiddenKeys, hiddenTogether, percentOf, publishable, SMALLEST_CELL, type PublicCell } from './suppression';

const small = (count: number) => count > 0 && count < SMALLEST_CELL;
const cell = (key: string, received: number, resolved = received): PublicCell => ({
  ...{ key, received, resolved, inTime: resolved, late: received - resolved },
  ...{ medianDays: 3, satisfaction: 4, ratings: received },
});
const shown = (cells: PublicCell[]) => publishable(cells).map(({ received, resolved }) => [received, resolved]);

describe('what may be published of small numbers', () => {
  it('hides what is about fewer than five, and the next smallest, since the total would tell', () => {
    expect(shown([cell('a', 40), cell('b', 3), cell('c', 12)])).toEqual([
      [40, 40],
      [null, null],
      [null, null],
    ]);
  });

  it('hides no third one where two are hidden together', () => {
    expect(shown([cell('a', 40), cell('b', 3), cell('c', 4)]).map(([one]) => one)).toEqual([40, null, null]);
  });

  it('hides a third one where the two add up to a handful', () => {
    expect(shown([cell('a', 40), cell('b', 1), cell('c', 2), cell('d', 9)]).map(([one]) => one)).toEqual([
      ...[40, null, null, null],
    ]);
  });

  it('hides how many are resolved where only a handful is not', () => {
    expect(shown([cell('a', 40, 38), cell('b', 30, 20), cell('c', 50, 50)])).toEqual([
      [40, null],
      [30, null],
      [50, 50],
    ]);
  });

  it.each([
    [50, 50, 50],
    [97, 3, 95],
    [4, 1, null],
    [12, 3, null],
    [5, 0, 100],
    [2, 1, null],
  ])('%p in time and %p late are %p per cent', (inTime, late, percent) =>
    expect(percentOf(inTime, late)).toBe(percent),
  );

  it('whatever the numbers, nothing that is shown, nor what follows from the totals, is about one to four', () => {
    const counts = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, (pairs) => {
        const cells = pairs.map(([a, b], index) => cell(String(index), Math.max(a, b), Math.min(a, b)));
        const published = publishable(cells);
        const hidden = (of: 'received' | 'resolved') =>
          published.flatMap((one, index) => (one[of] === null ? [cells[index]] : []));
        for (const { received, resolved } of published) {
          expect(small(received ?? 0)).toBe(false);
          expect(small(resolved ?? 0)).toBe(false);
          if (received !== null && resolved !== null) expect(small(received - resolved)).toBe(false);
        }
        for (const column of ['received', 'resolved'] as const) {
          const away = hidden(column);
          const told = away.reduce((sum, one) => sum + (one?.[column] ?? 0), 0);
          const rest = published.some((one) => (one[column] ?? 0) > 0);
          if (away.length > 0 && rest) expect(small(told)).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a single hidden group never stands alone beside shown ones', () => {
    expect(
      hiddenKeys(
        new Map([
          ['a', 3],
          ['b', 20],
          ['c', 30],
        ]),
      ),
    ).toEqual(new Set(['a', 'b']));
  });
});

describe('two tables, one of which adds up to the other', () => {
  // The categories a and b are OPD x's, the others OPD y's.
  const wholeOf = (key: string) => (key < 'c' ? 'x' : 'y');
  const summed = (parts: PublicCell[]) =>
    ['x', 'y'].map((key) =>
      cell(
        key,
        parts.filter((part) => wholeOf(part.key) === key).reduce((sum, part) => sum + part.received, 0),
      ),
    );

  it('a category that is hidden does not follow from its OPD', () => {
    // By itself the table would hide a and d, the two smallest; x − b would tell a.
    const parts = [cell('a', 3), cell('b', 40), cell('c', 60), cell('d', 20)];
    const hidden = hiddenTogether(parts, summed(parts), wholeOf);
    expect([...hidden.parts.rows].sort()).toEqual(['a', 'b', 'd']);
    expect(hidden.wholes.rows.size).toBe(0);
  });

  it('an OPD whose only category is hidden is hidden with it', () => {
    const parts = [cell('a', 3), cell('c', 60), cell('d', 20)];
    const hidden = hiddenTogether(parts, summed(parts), wholeOf);
    expect(hidden.wholes.rows).toEqual(new Set(['x', 'y']));
  });

  it('whatever the numbers, what is hidden within a shown OPD, and outside of all, is about none or five and more', () => {
    const counts = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(3)), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(counts, (triples) => {
        const parts = triples.map(([a, b, opd], index) => cell(`${opd}-${index}`, Math.max(a, b) + 1, Math.min(a, b)));
        const opdOf = (key: string) => key.slice(0, 1);
        const wholes = [...new Set(parts.map(({ key }) => opdOf(key)))].map((key) => {
          const own = parts.filter((part) => opdOf(part.key) === key);
          return cell(
            key,
            own.reduce((sum, { received }) => sum + received, 0),
            own.reduce((sum, { resolved }) => sum + resolved, 0),
          );
        });
        const hidden = hiddenTogether(parts, wholes, opdOf);
        const shown = wholes.map(({ key }) => key).filter((key) => !hidden.wholes.rows.has(key));
        const away = parts.filter(({ key }) => hidden.parts.rows.has(key));
        for (const whole of shown) {
          const told = away.filter(({ key }) => opdOf(key) === whole);
          expect(small(told.reduce((sum, { received }) => sum + received, 0))).toBe(false);
        }
        const rest = away.filter(({ key }) => !shown.includes(opdOf(key)));
        if (away.length < parts.length)
          expect(small(rest.reduce((sum, { received }) => sum + received, 0))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
