import fc from 'fast-check';
import { hiddenKeys, hiddenTogether, percentOf, publishable, SMALLEST_CELL, type PublicCell } from './suppression';

const small = (count: number) => count > 0 && count < SMALLEST_CELL;
const nobody = { received: 0, resolved: 0 };
const cell = (key: string, received: number, resolved = received, withheld = nobody): PublicCell => ({
  ...{ key, received, resolved, inTime: resolved, late: received - resolved },
  ...{ medianDays: 3, satisfaction: 4, ratings: received, withheld },
});
/** As many as fit of those that were drawn. */
const withheldOf = (received: number, resolved: number, [a, b]: [number, number]) => ({
  received: Math.min(resolved, a) + Math.min(received - resolved, b),
  resolved: Math.min(resolved, a),
});
const sum = (cells: readonly PublicCell[], of: (cell: PublicCell) => number) =>
  cells.reduce((all, one) => all + of(one), 0);
/** What anybody can count beside each number that is shown: its rest, and what of it the public register doesn't list. */
const told = {
  received: [(one: PublicCell) => one.received, (one: PublicCell) => one.withheld.received],
  resolved: [
    (one: PublicCell) => one.resolved,
    (one: PublicCell) => one.received - one.resolved,
    (one: PublicCell) => one.withheld.resolved,
    (one: PublicCell) => one.withheld.received - one.withheld.resolved,
  ],
};
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

  it('hides what, less the lines of the public register, is about a handful that nobody may read', () => {
    expect(shown([cell('a', 40), cell('b', 30, 30, { received: 3, resolved: 3 }), cell('c', 50)])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    const many = { received: 9, resolved: 9 };
    const few = { received: 3, resolved: 3 };
    expect(shown([cell('a', 40, 40, many), cell('b', 30, 30, few), cell('c', 50, 50, many)])).toEqual([
      [null, null],
      [null, null],
      [50, 50],
    ]);
  });

  it('hides how many are resolved where it tells of a handful of those that nobody may read', () => {
    const withheld = { received: 12, resolved: 9 };
    expect(shown([cell('a', 40, 20, withheld), cell('b', 30, 10, withheld), cell('c', 50, 50, withheld)])).toEqual([
      [40, null],
      [30, null],
      [50, null],
    ]);
  });

  it('whatever the numbers, nothing that is shown, nor what follows from totals and the register, is about one to four', () => {
    const counts = fc.tuple(fc.nat(60), fc.nat(60), fc.tuple(fc.nat(20), fc.nat(20)));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 12 }), (drawn) => {
        const cells = drawn.map(([a, b, away], index) => {
          const [most, least] = [Math.max(a, b), Math.min(a, b)];
          return cell(String(index), most, least, withheldOf(most, least, away));
        });
        const published = publishable(cells);
        for (const column of ['received', 'resolved'] as const) {
          const isHidden = (one: PublicCell) => published.find(({ key }) => key === one.key)?.[column] === null;
          const hidden = cells.filter(isHidden);
          const counts = told[column].flatMap((of) => {
            const each = cells.filter((one) => !isHidden(one)).map(of);
            const rest = cells.some((one) => !isHidden(one) && one[column] > 0);
            return hidden.length > 0 && rest ? [...each, sum(hidden, of)] : each;
          });
          expect(counts.filter(small)).toEqual([]);
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
    const counts = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(3), fc.tuple(fc.nat(15), fc.nat(15)));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 12 }), (drawn) => {
        const parts = drawn.map(([a, b, opd, away], index) => {
          const [most, least] = [Math.max(a, b) + 1, Math.min(a, b)];
          return cell(`${opd}-${index}`, most, least, withheldOf(most, least, away));
        });
        const opdOf = (key: string) => key.slice(0, 1);
        const wholes = [...new Set(parts.map(({ key }) => opdOf(key)))].map((key) => {
          const own = parts.filter((part) => opdOf(part.key) === key);
          const withheld = {
            received: sum(own, (one) => one.withheld.received),
            resolved: sum(own, (one) => one.withheld.resolved),
          };
          return cell(
            key,
            sum(own, (one) => one.received),
            sum(own, (one) => one.resolved),
            withheld,
          );
        });
        const hidden = hiddenTogether(parts, wholes, opdOf);
        const shown = wholes.map(({ key }) => key).filter((key) => !hidden.wholes.rows.has(key));
        const away = parts.filter(({ key }) => hidden.parts.rows.has(key));
        const rest = away.filter(({ key }) => !shown.includes(opdOf(key)));
        const counts = told.received.flatMap((of) => {
          const within = shown.map((whole) =>
            sum(
              away.filter(({ key }) => opdOf(key) === whole),
              of,
            ),
          );
          return away.length < parts.length ? [...within, sum(rest, of)] : within;
        });
        expect(counts.filter(small)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
