import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, newId, ReferenceVersion } from '@tanggap/platform';
import type { ChangeAct } from './calendar-input';
import type { PolicyScope } from './domain/policy';
import { PolicyRepository } from './persistence/policy-repository';
import { changedPolicy, SlaChanges } from './persistence/sla-changes';

@Injectable()
export class RetirePolicy {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly policies: PolicyRepository,
    private readonly changes: SlaChanges,
  ) {}

  /**
   * One audited act: a category or an OPD has no limits of its own any more; what is filed from now on takes the more
   * general ones. What was filed before keeps its promise.
   * @throws AppError `not_found` where the scope has none, `stale_version`, `conflict` for the general limits of a kind
   */
  async execute(scope: PolicyScope, { by, reason, expectedVersion }: ChangeAct): Promise<void> {
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      // First of all, since it makes changes of reference data wait for each other.
      await this.reference.bump(tx);
      const before = await this.policies.newestOf(tx, scope);
      if (!before || before.retired) throw new AppError('not_found');
      if (expectedVersion !== undefined && expectedVersion !== before.version) throw new AppError('stale_version');
      if (scope.categoryCode === null && scope.opdCode === null)
        throw new AppError('conflict', { params: { reason: needed } });
      const made = {
        id: newId(),
        version: before.version + 1,
        source: 'edited',
        createdBy: by,
        createdAt: at,
      } as const;
      const after = { ...before, ...made, appliesToOpen: false, retired: true, reason };
      await this.policies.append(tx, after);
      const what = { kind: 'policy', code: scope.kind, policy: changedPolicy(after) } as const;
      await this.changes.append(tx, { ...what, by, at, reason, impact: null });
    });
  }
}

const needed = {
  id: 'Batas waktu umum suatu jenis laporan tidak dapat dihapus; ubahlah.',
  en: 'The general limits of a kind cannot be removed; change them instead.',
};
