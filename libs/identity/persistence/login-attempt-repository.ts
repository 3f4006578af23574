import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Database, managerOf, type Tx } from '@tanggap/platform';
import { LessThan, type Repository } from 'typeorm';
import type { LoginFailures } from '../domain/login-lock';
import { LoginAttemptEntity } from './login-attempt.entity';

@Injectable()
export class LoginAttemptRepository {
  constructor(
    @InjectRepository(LoginAttemptEntity) private readonly attempts: Repository<LoginAttemptEntity>,
    private readonly database: Database,
  ) {}

  /** What is known about the name, locked until the transaction ends, so that guesses sent at once queue up. */
  async lock(tx: Tx, usernameHash: Buffer): Promise<LoginFailures> {
    const [row] = await this.database.query<{ failures: number; last_at: Date | null; locked_until: Date | null }>(
      `INSERT INTO login_attempt AS known (username_hash, failures) VALUES ($1, 0)
       ON CONFLICT (username_hash) DO UPDATE SET failures = known.failures
       RETURNING failures, last_at, locked_until`,
      [usernameHash],
      tx,
    );
    if (!row) throw new Error('an upsert returns its row');
    return { count: row.failures, lastAt: row.last_at, lockedUntil: row.locked_until };
  }

  async save(tx: Tx, usernameHash: Buffer, failures: LoginFailures): Promise<void> {
    const { count, lastAt, lockedUntil } = failures;
    const row = { failures: count, lastAt, lockedUntil };
    await managerOf(tx).getRepository(LoginAttemptEntity).update({ usernameHash }, row);
  }

  async forget(usernameHash: Buffer): Promise<void> {
    await this.attempts.delete({ usernameHash });
  }

  /** Names nobody has tried since; whoever guesses names can't fill the table for longer. */
  async deleteOlderThan(before: Date): Promise<void> {
    await this.attempts.delete({ lastAt: LessThan(before) });
  }
}
