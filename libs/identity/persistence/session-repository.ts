import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Database, managerOf, type Tx } from '@tanggap/platform';
import { IsNull, LessThan, type Repository } from 'typeorm';
import type { Role } from '../domain/role';
import { SessionEntity } from './session.entity';

interface SessionRow {
  session_id: string;
  expires_at: Date;
  account_id: string;
  username: string;
  name: string;
  role: Role;
  opd_code: string | null;
}

@Injectable()
export class SessionRepository {
  constructor(
    @InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>,
    private readonly database: Database,
  ) {}

  async insert(session: SessionEntity): Promise<void> {
    await this.sessions.insert(session);
  }

  /** The live session of an account that may sign in, in one round trip. */
  async find(tokenHash: Buffer, now: Date, demoAllowed: boolean): Promise<SessionRow | null> {
    const [row] = await this.database.prepared<SessionRow>(
      'identity.session',
      `SELECT s.id AS session_id, s.expires_at, a.id AS account_id, a.username, a.name, a.role, a.opd_code
         FROM session s JOIN account a ON a.id = s.account_id
        WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2
          AND a.active AND ($3::boolean OR NOT a.demo)`,
      [tokenHash, now, demoAllowed],
    );
    return row ?? null;
  }

  async revoke(id: string, revokedAt: Date): Promise<void> {
    await this.sessions.update({ id, revokedAt: IsNull() }, { revokedAt });
  }

  async revokeAllOf(tx: Tx, accountId: string, revokedAt: Date): Promise<void> {
    await managerOf(tx).getRepository(SessionEntity).update({ accountId, revokedAt: IsNull() }, { revokedAt });
  }

  async deleteExpired(accountId: string, before: Date): Promise<void> {
    await this.sessions.delete({ accountId, expiresAt: LessThan(before) });
  }
}
