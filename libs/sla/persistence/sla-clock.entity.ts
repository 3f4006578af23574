import { Column, Entity, PrimaryColumn } from 'typeorm';
import { actsOfJson, type ClockAct } from '../domain/clock-acts';
import type { ClockState, SlaClock } from '../domain/sla-clock';
import type { ClockName, DurationUnit, Milestone } from '../domain/policy';

/** Milliseconds fit into a number for 285,000 years; pg answers bigint as text. */
const milliseconds = { to: (value: number) => value, from: (value: string) => Number(value) };

const storedActs = { to: (acts: ClockAct[]) => acts, from: actsOfJson };

@Entity('sla_clock')
export class SlaClockEntity implements SlaClock {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  complaintId!: string;

  @Column({ type: 'text' })
  clock!: ClockName;

  @Column({ type: 'integer' })
  cycle!: number;

  @Column({ type: 'text', nullable: true })
  opdCode!: string | null;

  @Column({ type: 'text' })
  calendarCode!: string;

  @Column({ type: 'integer' })
  calendarVersion!: number;

  @Column({ type: 'uuid' })
  policyId!: string;

  @Column({ type: 'integer' })
  amount!: number;

  @Column({ type: 'text' })
  unit!: DurationUnit;

  @Column({ type: 'jsonb' })
  milestones!: Milestone[];

  @Column({ type: 'text' })
  state!: ClockState;

  @Column({ type: 'boolean' })
  planned!: boolean;

  @Column({ type: 'boolean' })
  provisional!: boolean;

  @Column({ type: 'timestamptz' })
  startedAt!: Date;

  @Column({ type: 'timestamptz' })
  dueAt!: Date;

  @Column({ type: 'bigint', transformer: milliseconds })
  budgetMs!: number;

  @Column({ type: 'bigint', transformer: milliseconds })
  consumedMs!: number;

  @Column({ type: 'timestamptz', nullable: true })
  runningSince!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  pausedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  stoppedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  breachedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  nextMilestone!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  nextMilestoneAt!: Date | null;

  @Column({ type: 'text', array: true })
  recorded!: string[];

  @Column({ type: 'jsonb', transformer: storedActs })
  acts!: ClockAct[];

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'text', nullable: true })
  armedEpoch!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}
