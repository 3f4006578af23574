/** Numbers in [0, 1) that are the same for the same seed on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Numbers in [0, 1), with the normal one that was drawn beside the last. */
type Random = (() => number) & { spare?: number | undefined };

/** Box and Muller, who draw two at once. */
function normal(random: Random): number {
  const { spare } = random;
  random.spare = undefined;
  if (spare !== undefined) return spare;
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  const angle = 2 * Math.PI * random();
  random.spare = radius * Math.sin(angle);
  return radius * Math.cos(angle);
}

/** Marsaglia and Tsang, for a shape of at least 1. */
function gamma(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = 1 - random();
    const square = x * x;
    // Nearly always so, and cheaper to say than what decides the rest.
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (Math.log(u) < 0.5 * square + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** With parameters of at least 1. */
export function beta(random: Random, a: number, b: number): number {
  const x = gamma(random, a);
  return x / (x + gamma(random, b));
}

/** Exactly while they are few, by the normal approximation where they are many. */
export function binomial(random: Random, n: number, p: number): number {
  if (n <= 60) return p > 0.5 ? n - few(random, n, 1 - p) : few(random, n, p);
  const drawn = Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normal(random));
  return Math.min(n, Math.max(0, drawn));
}

/** By inversion, from one number: how many chances lie below it. For p up to a half. */
function few(random: Random, n: number, p: number): number {
  const odds = p / (1 - p);
  let rest = random();
  let chance = (1 - p) ** n;
  let hits = 0;
  while (rest > chance && hits < n) {
    rest -= chance;
    hits += 1;
    chance *= (odds * (n + 1 - hits)) / hits;
  }
  return hits;
}

/** Knuth while the mean is small, by the normal approximation where it is large. */
export function poisson(random: Random, mean: number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > limit; count += 1) product *= random();
  return Math.max(0, count);
}
