import { Injectable } from '@nestjs/common';
import { AppConfig, Clock, KeyedHash, newId, type Tx } from '@tanggap/platform';
import { randomBytes } from 'node:crypto';
import type { Principal } from './domain/role';
import { SessionRepository } from './persistence/session-repository';

/** A session lasts one working day and is not prolonged. */
export const SESSION_SECONDS = 8 * 3600;

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

interface NewSession {
  /** 256 random bits, base64url; only its keyed hash is stored, so it is known here and to its holder alone. */
  token: string;
  expiresAt: Date;
}

export interface AuthenticatedSession {
  sessionId: string;
  principal: Principal;
  expiresAt: Date;
}

@Injectable()
export class Sessions {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly hashes: KeyedHash,
    private readonly sessions: SessionRepository,
  ) {}

  async open(accountId: string): Promise<NewSession> {
    const now = this.clock.now();
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
    const tokenHash = this.hashes.hash('session-token', token);
    await this.sessions.insert({ id: newId(), tokenHash, accountId, createdAt: now, expiresAt, revokedAt: null });
    await this.sessions.deleteExpired(accountId, now);
    return { token, expiresAt };
  }

  /** Who holds the token; null for an unknown, expired or revoked one and for an inactive account. One query, never cached. */
  async authenticate(token: string): Promise<AuthenticatedSession | null> {
    if (!TOKEN.test(token)) return null;
    const tokenHash = this.hashes.hash('session-token', token);
    const row = await this.sessions.find(tokenHash, this.clock.now(), this.config.DEMO);
    if (!row) return null;
    const { account_id: accountId, username, name, role, opd_code: opdCode } = row;
    const principal = { accountId, username, name, role, opdCode };
    return { sessionId: row.session_id, expiresAt: row.expires_at, principal };
  }

  async revoke(sessionId: string): Promise<void> {
    await this.sessions.revoke(sessionId, this.clock.now());
  }

  /** Ends every session of an account, in the transaction of what made it necessary. */
  async revokeAllOf(tx: Tx, accountId: string): Promise<void> {
    await this.sessions.revokeAllOf(tx, accountId, this.clock.now());
  }
}
