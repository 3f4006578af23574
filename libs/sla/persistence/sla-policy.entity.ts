import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClockPolicy, PolicyKind } from '../domain/policy';

/** One version; the application's role can't update or delete it. */
@Entity('sla_policy')
export class SlaPolicyEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: PolicyKind;

  @Column({ type: 'boolean' })
  supervisory!: boolean;

  @Column({ type: 'text', nullable: true })
  categoryCode!: string | null;

  @Column({ type: 'text', nullable: true })
  opdCode!: string | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'boolean' })
  appliesToOpen!: boolean;

  @Column({ type: 'boolean' })
  retired!: boolean;

  @Column({ type: 'jsonb' })
  clocks!: ClockPolicy[];

  @Column({ type: 'text' })
  source!: 'pack' | 'edited';

  @Column({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
