import { Gatherer } from './gatherer';

let batches: number[][];
let release: () => void;
let hold: Promise<void> | undefined;

const gatherer = (most: number, fail: (items: readonly number[]) => boolean = () => false, failsAll = false) =>
  new Gatherer<number, string>(
    most,
    async (items) => {
      batches.push([...items]);
      await hold;
      if (fail(items)) throw new Error(`failed ${items.join(',')}`);
      return items.map((item) => `did ${item}`);
    },
    () => failsAll,
  );

beforeEach(() => {
  batches = [];
  hold = undefined;
});

it('hands over at once what comes alone', async () => {
  const one = gatherer(10);
  await one.add(1);
  await one.add(2);
  expect(batches).toEqual([[1], [2]]);
});

it('gathers what comes while a batch is under way, at most so many', async () => {
  hold = new Promise((resolve) => (release = resolve));
  const three = gatherer(3);
  const first = three.add(1);
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  const others = [2, 3, 4, 5, 6].map((item) => three.add(item));
  release();
  expect(await Promise.all([first, ...others])).toEqual([1, 2, 3, 4, 5, 6].map((item) => `did ${item}`));
  expect(batches).toEqual([[1], [2, 3, 4], [5, 6]]);
});

it('one bad item fails by itself, the others of its batch are handled', async () => {
  const some = gatherer(10, (items) => items.includes(2));
  const outcomes = await Promise.allSettled([1, 2, 3].map((item) => some.add(item)));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(batches).toEqual([[1, 2, 3], [1], [2], [3]]);
});

it('what would fail for each alone is not tried for each', async () => {
  const none = gatherer(10, () => true, true);
  const outcomes = await Promise.allSettled([1, 2, 3].map((item) => none.add(item)));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(batches).toEqual([[1, 2, 3]]);
});
