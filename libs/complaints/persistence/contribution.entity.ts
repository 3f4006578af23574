import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContributionStatus } from '../domain/contribution';

/** What another OPD was asked to contribute to a complaint; its limit is the clock it names. */
@Entity('contribution')
export class Contribution {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid' }) complaintId: string;
  @Column({ type: 'text' }) opdCode: string;
  @Column({ type: 'uuid' }) clockId: string;
  /** What is asked; for the offices only. */
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'text' }) status: ContributionStatus;
  @Column({ type: 'uuid' }) askedBy: string;
  @Column({ type: 'timestamptz' }) askedAt: Date;
  /** What was done, or why it was refused or withdrawn; null while it is open and where it became moot. */
  @Column({ type: 'text', nullable: true }) answer: string | null;
  @Column({ type: 'uuid', nullable: true }) endedBy: string | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt: Date | null;
}
