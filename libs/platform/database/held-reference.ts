import type { ReferenceVersion } from './reference-version';

/**
 * Reference data in memory, read anew when a newer version of it is asked for: reading costs nothing, and an administrator's
 * change counts in every process at its next request.
 */
export class HeldReference<Held extends { version: string }> {
  private held: Held | null = null;
  private loading: Promise<void> | null = null;

  /** @param load reads its version first, so that what changes meanwhile is read again and never missed; null where there is none yet */
  constructor(
    private readonly reference: ReferenceVersion,
    private readonly load: () => Promise<Held | null>,
  ) {}

  /** Null before the first refresh, or where nothing was there to be read. */
  get current(): Held | null {
    return this.held;
  }

  /** Reads the tables again when `version` (of ReferenceVersion; looked up when not given) is newer than what is held. */
  async refresh(version?: string): Promise<void> {
    const wanted = BigInt(version ?? (await this.reference.current()));
    // A load under way may have begun before the change that is wanted: then once more.
    for (let round = 0; round < 2 && (this.held === null || BigInt(this.held.version) < wanted); round++) {
      this.loading ??= this.take().finally(() => {
        this.loading = null;
      });
      await this.loading;
    }
  }

  private async take(): Promise<void> {
    this.held = (await this.load()) ?? this.held;
  }
}
