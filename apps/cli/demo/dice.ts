import { normal } from './arrivals';

const MINUTE = 60_000;

/** Chance in the words of a demonstration; the same for the same random numbers. */
export class Dice {
  constructor(readonly random: () => number) {}

  chance(share: number): boolean {
    return this.random() < share;
  }

  one<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  /** Hours around a median, some of them much longer. */
  hours(median: number, spread: number): number {
    return median * Math.exp(normal(this.random) * spread);
  }

  /** Milliseconds. */
  minutes(least: number, most: number): number {
    return (least + this.random() * (most - least)) * MINUTE;
  }

  around(middle: number, spread: number): number {
    return middle + normal(this.random) * spread;
  }
}
