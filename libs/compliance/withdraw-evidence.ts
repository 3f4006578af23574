import { Injectable } from '@nestjs/common';
import { opdScope, type Principal } from '@tanggap/identity';
import { AppError, Clock, Database } from '@tanggap/platform';
import { complianceTexts } from './compliance-texts';
import { EvidenceRepository, type EvidenceRow } from './persistence/evidence.repository';
import { ScoreUnits } from './score-units';

/** A withdrawn document counts no longer from then on; it stays on record with the reason. */
@Injectable()
export class WithdrawEvidence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: ScoreUnits,
    private readonly evidence: EvidenceRepository,
  ) {}

  /** @throws AppError `not_found` (also for another's), `forbidden` for that of all units, `conflict` when it is withdrawn already */
  async execute(id: string, reason: string, principal: Principal): Promise<EvidenceRow> {
    const found = await this.evidence.one(id);
    if (!found) throw new AppError('not_found');
    if (found.unitCode !== null) await this.units.named(found.unitCode, principal);
    else if (opdScope(principal) !== null) throw new AppError('forbidden');
    const by = { reason, accountId: principal.accountId, at: this.clock.now() };
    const done = await this.database.transaction((tx) => this.evidence.withdraw(tx, id, by));
    if (!done) throw new AppError('conflict', { params: { reason: complianceTexts.withdrawnAlready } });
    return { ...found, withdrawnAt: by.at, withdrawnBy: principal.name, withdrawalReason: reason };
  }
}
