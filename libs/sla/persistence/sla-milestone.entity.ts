import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A milestone that has been reached; once per clock, never changed. */
@Entity('sla_milestone')
export class SlaMilestoneEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  clockId!: string;

  @Column({ type: 'text' })
  milestone!: string;

  /** Its true due time. */
  @Column({ type: 'timestamptz' })
  dueAt!: Date;

  /** When the system noticed. */
  @Column({ type: 'timestamptz' })
  recordedAt!: Date;
}
