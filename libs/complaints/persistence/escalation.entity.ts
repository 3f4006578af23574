import type { Duration, Escalation, EscalationPost } from '@tanggap/sla';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('escalation')
export class EscalationEntity implements Escalation {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid' }) complaintId: string;
  @Column({ type: 'uuid', nullable: true }) clockId: string | null;
  @Column({ type: 'text' }) milestone: string;
  @Column({ type: 'integer' }) level: number;
  @Column({ type: 'text' }) post: EscalationPost;
  @Column({ type: 'text', nullable: true }) opdCode: string | null;
  @Column({ type: 'jsonb' }) acknowledgeWithin: Duration;
  @Column({ type: 'timestamptz' }) raisedAt: Date;
  @Column({ type: 'timestamptz' }) recordedAt: Date;
  @Column({ type: 'timestamptz', nullable: true }) climbsAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) acknowledgedAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) acknowledgedBy: string | null;
  @Column({ type: 'text', nullable: true }) note: string | null;
  @Column({ type: 'timestamptz', nullable: true }) climbedAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) climbedTo: string | null;
  @Column({ type: 'timestamptz', nullable: true }) closedAt: Date | null;
}
