import { Injectable } from '@nestjs/common';
import { Sessions } from './sessions';

@Injectable()
export class Logout {
  constructor(private readonly sessions: Sessions) {}

  /** From the next request on the token is worth nothing; a token that is worth nothing already is no error. */
  async execute(token: string): Promise<void> {
    const session = await this.sessions.authenticate(token);
    if (session) await this.sessions.revoke(session.sessionId);
  }
}
