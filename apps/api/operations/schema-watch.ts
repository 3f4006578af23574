import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AppError, Log, MigratedSchema, type SchemaMismatch } from '@tanggap/platform';
import { within } from './within';

const PATIENCE_MS = 1500;
/** So many names are told; whoever acts on it does the same about one and about all. */
const MOST_NAMES = 3;

/** Whether PostgreSQL answers and its schema is one that this program can work with; the log hears only when that changes. */
@Injectable()
export class SchemaWatch implements OnApplicationBootstrap {
  private told = 'matches';

  constructor(
    private readonly schema: MigratedSchema,
    private readonly log: Log,
  ) {}

  /** For the log of a process that nobody asks. */
  async onApplicationBootstrap(): Promise<void> {
    await this.check().catch((error: unknown) => this.log.debug({ err: error }, 'not ready when it began'));
  }

  /** @throws AppError `unavailable` where PostgreSQL doesn't answer in time, `schema_mismatch` where the two don't go together */
  async check(): Promise<void> {
    const mismatch = await within(this.schema.mismatch(), PATIENCE_MS).catch((cause: unknown) => {
      throw new AppError('unavailable', { cause });
    });
    this.tell(mismatch);
    if (!mismatch) return;
    const { lacking, takenAway } = mismatch;
    throw new AppError('schema_mismatch', { params: { lacking: listed(lacking), takenAway: listed(takenAway) } });
  }

  private tell(mismatch: SchemaMismatch | null): void {
    const state = mismatch === null ? 'matches' : mismatch.lacking.length > 0 ? 'lacks' : 'is newer';
    if (state === this.told) return;
    this.told = state;
    if (state === 'matches') this.log.info({}, 'the database is migrated as this program needs it');
    else if (state === 'lacks')
      this.log.error({ ...mismatch }, 'the database lacks migrations: run `node dist/apps/cli/main.js migrate`');
    else this.log.error({ ...mismatch }, 'a newer program has changed the database: start that one in place of this');
  }
}

const listed = (names: readonly string[]): string =>
  names.length === 0 ? '–' : names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '');
