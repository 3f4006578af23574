/** Chance that can be had again: the same seed gives the same numbers (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + next() * (high - low),
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)],
    shuffled(list) {
      const cards = [...list];
      for (let last = cards.length - 1; last > 0; last -= 1) {
        const other = Math.floor(next() * (last + 1));
        [cards[last], cards[other]] = [cards[other], cards[last]];
      }
      return cards;
    },
    /** Chance of its own, so that two users of it don't disturb each other's order. */
    fork: () => seeded(Math.floor(next() * 2 ** 32)),
  };
}
