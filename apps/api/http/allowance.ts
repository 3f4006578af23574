/** More addresses than that are not told apart: the one that has waited longest is forgotten. */
const MOST_KEPT = 50_000;

interface Bucket {
  /** How many calls are left. */
  left: number;
  /** When that was so, in milliseconds. */
  at: number;
}

/** So many calls in a time for each caller, which come back little by little (token bucket). */
export class Allowance {
  /** The one asked for last stands last. */
  private readonly buckets = new Map<string, Bucket>();

  /** @param most calls in `windowMs`; 0: as many as they like */
  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /**
   * Takes one of the caller's calls.
   * @param now milliseconds of a clock that never goes back
   * @returns 0, or in how many seconds there is one again
   */
  take(caller: string, now: number): number {
    if (this.most === 0) return 0;
    const { left, at } = this.buckets.get(caller) ?? { left: this.most, at: now };
    const restored = Math.min(this.most, left + ((now - at) * this.most) / this.windowMs);
    const allowed = restored >= 1;
    this.buckets.delete(caller);
    this.buckets.set(caller, { left: allowed ? restored - 1 : restored, at: now });
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > MOST_KEPT && oldest !== undefined) this.buckets.delete(oldest);
    return allowed ? 0 : Math.ceil(((1 - restored) * this.windowMs) / this.most / 1000);
  }
}
