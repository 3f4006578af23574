import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, identityTexts, newId, type Tx } from '@tanggap/platform';
import { absenceProblems, mayEnterAbsence } from './domain/post-rules';
import type { Principal } from './domain/role';
import { normaliseUsername } from './domain/username';
import type { ExistingEntry } from './name-post-holder';
import { AbsenceRepository, type AbsenceRow } from './persistence/absence-repository';
import { AccountRepository } from './persistence/account-repository';
import { assertPost, conflict, namedAccount } from './post-errors';

export interface AbsenceInput {
  username: string;
  /** Local days, both inclusive. */
  fromDay: string;
  untilDay: string;
  /** Who acts meanwhile; null for nobody. */
  actingUsername: string | null;
}

@Injectable()
export class EnterAbsence {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly absences: AbsenceRepository,
  ) {}

  /**
   * A new absence, or another content for an existing one.
   * @throws AppError `validation_failed`, `forbidden` (somebody else's), `not_found`, `stale_version`, `conflict` (away already)
   */
  async execute(principal: Principal, input: AbsenceInput, existing?: ExistingEntry): Promise<AbsenceRow> {
    return this.database.transaction(async (tx) => {
      const kept = await this.kept(tx, principal, existing);
      const account = namedAccount(await this.accounts.lock(tx, normaliseUsername(input.username)));
      if (account && !mayEnterAbsence(principal, account)) throw new AppError('forbidden');
      const acting = input.actingUsername === null ? undefined : await this.actingOf(input.actingUsername);
      const { fromDay, untilDay } = input;
      assertPost(absenceProblems({ fromDay, untilDay, account, acting }));
      if (account === null) throw new AppError('not_found');
      const absence = { ...kept, accountId: account.accountId, actingId: acting?.accountId ?? null, fromDay, untilDay };
      if (await this.absences.overlapping(tx, absence)) throw conflict(identityTexts.awayAlready);
      await this.absences.save(tx, absence);
      const saved = await this.absences.view(absence.id, tx);
      if (!saved) throw new AppError('not_found');
      return saved;
    });
  }

  private async actingOf(username: string) {
    return namedAccount(await this.accounts.byUsername(normaliseUsername(username)));
  }

  private async kept(tx: Tx, principal: Principal, existing?: ExistingEntry) {
    const now = this.clock.now();
    const { accountId } = principal;
    if (!existing) return { id: newId(), version: 1, enteredBy: accountId, createdAt: now, updatedAt: now };
    const before = await this.absences.lock(tx, existing.id);
    const owner = before && (await this.absences.view(before.id, tx));
    if (!before || !owner) throw new AppError('not_found');
    if (!mayEnterAbsence(principal, owner)) throw new AppError('forbidden');
    if (existing.expectedVersion !== null && existing.expectedVersion !== before.version) {
      throw new AppError('stale_version');
    }
    return { ...before, version: before.version + 1, enteredBy: accountId, updatedAt: now };
  }
}
