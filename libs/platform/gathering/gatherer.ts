interface Waiting<T, R> {
  item: T;
  done: (result: R) => void;
  failed: (error: unknown) => void;
}

/**
 * Handles items together: those that come while a batch is under way form the next one, so that under load many share
 * one transaction, and alone one waits for nobody. One batch at a time. A batch that fails is tried again item by item,
 * so that one bad item fails by itself; not where all of them would fail alike.
 */
export class Gatherer<T, R = void> {
  private waiting: Waiting<T, R>[] = [];
  private underWay = false;

  /**
   * @param handle answers a result for each item, in their order
   * @param failsAll whether an error would come back for each item alone
   */
  constructor(
    private readonly most: number,
    private readonly handle: (items: readonly T[]) => Promise<readonly R[]>,
    private readonly failsAll: (error: unknown) => boolean = () => false,
  ) {}

  /** Resolves with the item's result when its batch is through; rejects when the item fails by itself, or all of them. */
  async add(item: T): Promise<R> {
    const outcome = new Promise<R>((done, failed) => this.waiting.push({ item, done, failed }));
    if (!this.underWay) void this.run();
    return outcome;
  }

  private async run(): Promise<void> {
    this.underWay = true;
    while (this.waiting.length > 0) {
      // What was handed over in the same breath comes along.
      await new Promise(setImmediate);
      const batch = this.waiting.splice(0, this.most);
      if (!(await this.together(batch))) for (const one of batch) await this.alone(one);
    }
    this.underWay = false;
  }

  private async together(batch: Waiting<T, R>[]): Promise<boolean> {
    if (batch.length < 2) return false;
    try {
      const results = await this.handle(batch.map(({ item }) => item));
      batch.forEach(({ done }, place) => done(results[place] as R));
      return true;
    } catch (error) {
      if (!this.failsAll(error)) return false;
      batch.forEach(({ failed }) => failed(error));
      return true;
    }
  }

  private async alone({ item, done, failed }: Waiting<T, R>): Promise<void> {
    try {
      const [result] = await this.handle([item]);
      done(result as R);
    } catch (error) {
      failed(error);
    }
  }
}
