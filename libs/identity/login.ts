import { Injectable } from '@nestjs/common';
import { AppConfig, AppError, Clock, Database, KeyedHash } from '@tanggap/platform';
import { beginAttempt, FORGET_AFTER_MS, secondsLocked } from './domain/login-lock';
import type { Principal } from './domain/role';
import { normaliseUsername, USERNAME } from './domain/username';
import { Passwords } from './passwords';
import type { AccountEntity } from './persistence/account.entity';
import { AccountRepository } from './persistence/account-repository';
import { LoginAttemptRepository } from './persistence/login-attempt-repository';
import { SESSION_SECONDS, Sessions } from './sessions';

interface SignedIn {
  token: string;
  /** Seconds. */
  expiresIn: number;
  expiresAt: Date;
  principal: Principal;
}

@Injectable()
export class Login {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly hashes: KeyedHash,
    private readonly accounts: AccountRepository,
    private readonly attempts: LoginAttemptRepository,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Answers alike in words and in time for an unknown name, a wrong password and an inactive account.
   * @throws AppError `invalid_credentials`; `too_many_requests` with `seconds` while the name is locked
   */
  async execute(username: string, password: string): Promise<SignedIn> {
    const name = normaliseUsername(username);
    const nameHash = this.hashes.hash('login-throttle', name);
    await this.begin(nameHash);
    const account = USERNAME.test(name) ? await this.accounts.byUsername(name) : null;
    const matches = await this.passwords.matches(password, account?.passwordHash ?? null);
    if (!account || !matches || !this.maySignIn(account)) throw new AppError('invalid_credentials');
    await this.attempts.forget(nameHash);
    const { token, expiresAt } = await this.sessions.open(account.id);
    return { token, expiresIn: SESSION_SECONDS, expiresAt, principal: principalOf(account) };
  }

  private async begin(nameHash: Buffer): Promise<void> {
    const now = this.clock.now();
    await this.attempts.deleteOlderThan(new Date(now.getTime() - FORGET_AFTER_MS));
    await this.database.transaction(async (tx) => {
      const failures = await this.attempts.lock(tx, nameHash);
      const seconds = secondsLocked(failures, now);
      if (seconds > 0) throw new AppError('too_many_requests', { params: { seconds } });
      await this.attempts.save(tx, nameHash, beginAttempt(failures, now));
    });
  }

  private maySignIn(account: AccountEntity): boolean {
    return account.active && (this.config.DEMO || !account.demo);
  }
}

const principalOf = (account: AccountEntity): Principal => ({
  accountId: account.id,
  username: account.username,
  name: account.name,
  role: account.role,
  opdCode: account.opdCode,
});
