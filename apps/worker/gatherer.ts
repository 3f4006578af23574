interface Waiting<T> {
  item: T;
  done: () => void;
  failed: (error: unknown) => void;
}

/**
 * Handles items together: those that come while a batch is under way form the next one, so that under load many share
 * one transaction, and alone one waits for nobody. One batch at a time. A batch that fails is tried again item by item,
 * so that one bad item fails by itself.
 */
export class Gatherer<T> {
  private waiting: Waiting<T>[] = [];
  private underWay = false;

  constructor(
    private readonly most: number,
    private readonly handle: (items: readonly T[]) => Promise<unknown>,
  ) {}

  /** Resolves when the item's batch is through; rejects when the item fails by itself. */
  async add(item: T): Promise<void> {
    const outcome = new Promise<void>((done, failed) => this.waiting.push({ item, done, failed }));
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

  private async together(batch: Waiting<T>[]): Promise<boolean> {
    if (batch.length < 2) return false;
    try {
      await this.handle(batch.map(({ item }) => item));
      batch.forEach(({ done }) => done());
      return true;
    } catch {
      return false;
    }
  }

  private async alone({ item, done, failed }: Waiting<T>): Promise<void> {
    try {
      await this.handle([item]);
      done();
    } catch (error) {
      failed(error);
    }
  }
}
