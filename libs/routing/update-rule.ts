import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, ReferenceVersion } from '@tanggap/platform';
import { RoutingRuleRepository } from './persistence/routing-rule-repository';
import { assertDraft, type RuleDraft } from './rule-draft';
import { type RuleView, viewOf } from './rule-view';

@Injectable()
export class UpdateRule {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly rules: RoutingRuleRepository,
    private readonly version: ReferenceVersion,
  ) {}

  /**
   * Replaces the rule; complaints filed already stay where they are. From then on the data pack leaves it alone.
   * @param expectedVersion the version that was read; undefined changes whatever is there
   * @throws AppError `not_found`, `stale_version`, `validation_failed`, `duplicate`
   */
  async execute(idOrCode: string, draft: RuleDraft, expectedVersion: number | undefined): Promise<RuleView> {
    return this.database.transaction(async (tx) => {
      const before = await this.rules.lock(tx, idOrCode);
      if (!before) throw new AppError('not_found');
      if (expectedVersion !== undefined && expectedVersion !== before.version) throw new AppError('stale_version');
      await assertDraft(tx, draft, this.rules);
      const after = {
        ...before,
        ...draft,
        position: draft.position ?? before.position,
        source: 'edited' as const,
        version: before.version + 1,
        updatedAt: this.clock.now(),
      };
      await this.rules.update(tx, after);
      await this.version.bump(tx);
      return viewOf(after);
    });
  }
}
