import { dryRunOf, isMoved, type MovedComplaint } from './dry-run';

const to = (opdCode: string | null, proposedOpdCode = opdCode, elsewhereCode: string | null = null) => ({
  ...{ opdCode, proposedOpdCode, elsewhereCode },
});
const moved = (before: MovedComplaint['before'], after: MovedComplaint['after'], breaches = false): MovedComplaint => ({
  ...{ number: 'BTG-1', before, after, breaches },
});

describe('a change of rules, tried on past complaints', () => {
  it.each<[string, MovedComplaint['before'], MovedComplaint['after'], boolean]>([
    ['to another OPD', to('a'), to('b'), true],
    ['to a person', to('a'), to(null, 'a'), true],
    ['from a person to an OPD', to(null, 'a'), to('a'), true],
    ['another is proposed to the person', to(null, 'a'), to(null, 'b'), true],
    ['from one of the regency to somebody else', to(null, 'a'), to(null, null, 'pln'), true],
    ['from one to another outside', to(null, null, 'pln'), to(null, null, 'polri'), true],
    ['the same outside', to(null, null, 'pln'), to(null, null, 'pln'), false],
    ['the same', to('a'), to('a'), false],
    ['the same proposal', to(null, 'a'), to(null, 'a'), false],
  ])('%s', (_what, before, after, expected) => {
    expect(isMoved({ before, after })).toBe(expected);
  });

  it('is counted by what happens to each, those that would breach shown first', () => {
    const all = [
      moved(to('a'), to('b')),
      moved(to('a'), to('b'), true),
      moved(to('a'), to(null)),
      moved(to(null), to('a')),
    ];
    const run = dryRunOf(all, 100, true);
    expect(run).toMatchObject({ looked: 100, moved: 4, toAnotherOpd: 2, toPerson: 1, fromPerson: 1, breaches: 1 });
    expect(run.examples[0]?.breaches).toBe(true);
  });
});
