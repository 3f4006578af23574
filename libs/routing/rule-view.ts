import type { RuleConditions, RuleTarget } from './domain/rule';
import type { RoutingRuleEntity } from './persistence/routing-rule.entity';

/** A rule as it leaves the lib. */
export interface RuleView {
  id: string;
  code: string;
  name: string;
  position: number;
  conditions: RuleConditions;
  target: RuleTarget;
  confidence: number;
  active: boolean;
  source: 'pack' | 'edited';
  version: number;
  updatedAt: Date;
}

export const viewOf = ({ createdAt: _createdAt, ...rule }: RoutingRuleEntity): RuleView => rule;
