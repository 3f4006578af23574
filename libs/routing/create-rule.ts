import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, ReferenceVersion } from '@tanggap/platform';
import { RoutingRuleRepository } from './persistence/routing-rule-repository';
import { assertDraft, type RuleDraft } from './rule-draft';
import { type RuleView, viewOf } from './rule-view';

/** Room between two rules, so that one can be put between them. */
export const POSITION_STEP = 10;

@Injectable()
export class CreateRule {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly rules: RoutingRuleRepository,
    private readonly version: ReferenceVersion,
  ) {}

  /** Routes complaints filed afterwards, in every process. @throws AppError `validation_failed`, `duplicate` */
  async execute(draft: RuleDraft): Promise<RuleView> {
    return this.database.transaction(async (tx) => {
      await assertDraft(tx, draft, this.rules);
      const now = this.clock.now();
      const position = draft.position ?? (await this.rules.lastPosition(tx)) + POSITION_STEP;
      const rule = {
        ...draft,
        id: newId(),
        position,
        source: 'edited' as const,
        version: 1,
        createdAt: now,
        updatedAt: now,
      };
      await this.rules.insert(tx, rule);
      await this.version.bump(tx);
      return viewOf(rule);
    });
  }
}
