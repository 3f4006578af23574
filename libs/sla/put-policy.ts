import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, ReferenceVersion } from '@tanggap/platform';
import type { ChangeAct } from './calendar-input';
import type { SlaPolicy } from './domain/policy';
import { PolicyRepository } from './persistence/policy-repository';
import { changedPolicy, SlaChanges } from './persistence/sla-changes';
import { PreviewPolicy, type CountedPolicy, type PolicyInput } from './preview-policy';

type PolicyChange = PolicyInput & ChangeAct;

@Injectable()
export class PutPolicy {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly policies: PolicyRepository,
    private readonly changes: SlaChanges,
    private readonly preview: PreviewPolicy,
  ) {}

  /**
   * One audited act: a new version, for complaints filed from now on and, where it says so, for those that are open, and
   * what it moves as counted right before. A clock that isn't named keeps its limit: a complaint without its clocks would
   * be a promise to nobody, so none can be taken away here. The same limits again change nothing.
   * @throws AppError `validation_failed`, `stale_version` (also when it was changed while the effect was being counted)
   */
  async execute(change: PolicyChange): Promise<SlaPolicy> {
    const counted = await this.preview.counted(change);
    const { before, after, impact } = counted;
    const { scope, by, reason, expectedVersion = before?.version ?? 0 } = change;
    const at = this.clock.now();
    return this.database.transaction(async (tx) => {
      // First of all, since it makes changes of reference data wait for each other.
      await this.reference.bump(tx);
      const version = (await this.policies.newestOf(tx, scope))?.version ?? 0;
      if (version !== expectedVersion || version !== (before?.version ?? 0)) throw new AppError('stale_version');
      if (before && changesNothing(counted)) return before;
      await this.policies.append(tx, { ...after, source: 'edited', createdBy: by, createdAt: at, reason });
      const what = { kind: 'policy', code: scope.kind, policy: changedPolicy(after) } as const;
      await this.changes.append(tx, { ...what, by, at, reason, impact });
      return after;
    });
  }
}

const changesNothing = ({ before, after, impact }: CountedPolicy): boolean =>
  before !== undefined &&
  !before.retired &&
  impact.limitsChanged.length === 0 &&
  (before.appliesToOpen || !after.appliesToOpen);
