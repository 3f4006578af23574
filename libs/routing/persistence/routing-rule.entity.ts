import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RuleConditions, RuleTarget } from '../domain/rule';

@Entity('routing_rule')
export class RoutingRuleEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Rules are asked in this order, equal ones by id. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'jsonb' })
  conditions!: RuleConditions;

  @Column({ type: 'jsonb' })
  target!: RuleTarget;

  @Column({ type: 'double precision' })
  confidence!: number;

  @Column({ type: 'boolean' })
  active!: boolean;

  /** `edited` once an administrator has changed it: loading the data pack then leaves it alone. */
  @Column({ type: 'text' })
  source!: 'pack' | 'edited';

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
