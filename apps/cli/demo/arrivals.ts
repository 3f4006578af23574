const HOUR = 3_600_000;
const DAY = 86_400_000;
const WIB = 7 * HOUR;

/** Complaints by local weekday, Sunday first: 9 % on Sundays (shared/data/README.md). */
const WEEKDAY = [0.09, 0.16, 0.158, 0.158, 0.157, 0.152, 0.125];
/** By local hour: 42 % from 08 to 13, little at night. */
const HOURLY = [
  1, 0.6, 0.4, 0.4, 0.6, 1.6, 3.2, 5.4, 8.6, 9, 8.8, 8.2, 7.4, 6.2, 5.4, 5, 4.6, 4.2, 4, 4.4, 4.2, 3.4, 2.2, 1.2,
];

/**
 * When `count` complaints were filed within the `days` before `now`, in order: by weekday and hour as citizens file, busy
 * days up to some 2.7 times the average, as after heavy rain.
 */
export function arrivals(count: number, days: number, now: Date, random: () => number): Date[] {
  const today = Math.floor((now.getTime() + WIB) / DAY);
  const weights = Array.from({ length: days }, (_, index) => {
    const day = today - days + 1 + index;
    const weekday = (day + 4) % 7;
    const weather = Math.min(Math.exp(normal(random) * 0.28), 2.1);
    return { day, weight: (WEEKDAY[weekday] ?? 0) * weather };
  });
  const pickDay = picker(weights.map(({ weight }) => weight));
  const pickHour = picker(HOURLY);
  const instants: number[] = [];
  while (instants.length < count) {
    const day = weights[pickDay(random())]?.day ?? today;
    const instant = day * DAY - WIB + pickHour(random()) * HOUR + Math.floor(random() * HOUR);
    if (instant < now.getTime()) instants.push(instant);
  }
  return instants.sort((a, b) => a - b).map((instant) => new Date(instant));
}

/** From a number in [0, 1) to an index, as often as its weight. */
export function picker(weights: readonly number[]): (at: number) => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ends: number[] = [];
  for (const weight of weights) ends.push((ends.at(-1) ?? 0) + weight / total);
  return (at) => {
    const found = ends.findIndex((end) => at < end);
    return found < 0 ? weights.length - 1 : found;
  };
}

/** Of mean 0 and deviation 1. */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
