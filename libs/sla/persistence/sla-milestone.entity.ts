import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A milestone that has been reached; once per clock and revision, never changed. */
@Entity('sla_milestone')
export class SlaMilestoneEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  clockId!: string;

  @Column({ type: 'text' })
  milestone!: string;

  /** Counts while it is the clock's own: a clock computed again by another calendar begins another revision. */
  @Column({ type: 'integer' })
  revision!: number;

  /** Its true due time. */
  @Column({ type: 'timestamptz' })
  dueAt!: Date;

  /** When the system noticed. */
  @Column({ type: 'timestamptz' })
  recordedAt!: Date;
}
