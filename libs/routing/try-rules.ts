import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { Database, ReferenceVersion } from '@tanggap/platform';
import { ruleListWith } from './domain/rule-list';
import type { RouteDecision, RouteInput } from './domain/rule';
import { RoutingRuleRepository } from './persistence/routing-rule-repository';
import { Router } from './router';
import { assertDraft, type RuleDraft } from './rule-draft';

/** A change that isn't saved yet. */
export interface RulesChange {
  /** A new rule, or in the place of the one with this code. */
  rule?: RuleDraft | undefined;
  /** 0..1 */
  threshold?: number | undefined;
}

export interface Trial {
  before: RouteDecision;
  after: RouteDecision;
}

/** More rules than that nobody keeps in order. */
const MOST_RULES = 1000;

/** Routing by a change of its rules that isn't saved yet, beside routing as it is; nothing is stored. */
@Injectable()
export class TryRules {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly router: Router,
    private readonly rules: RoutingRuleRepository,
    private readonly version: ReferenceVersion,
  ) {}

  /**
   * How each of any number of complaints would be routed before and after. Similar past complaints are left out of both, since
   * they may be those that are tried.
   * @throws AppError `validation_failed` for a rule that could not be saved either
   */
  async prepare({ rule, threshold }: RulesChange): Promise<(input: RouteInput) => Trial> {
    if (rule) await this.database.transaction((tx) => assertDraft(tx, rule, this.rules));
    await this.router.refresh(await this.version.current());
    const stored = await this.rules.list(null, MOST_RULES);
    const isThere = (opdCode: string): boolean => this.directory.snapshot().opd(opdCode)?.active === true;
    return this.router.trial({ rules: rule && ruleListWith(stored, rule, isThere), threshold });
  }
}
