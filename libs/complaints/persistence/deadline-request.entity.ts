import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RequestKind, RequestStatus } from '../domain/deadline-request';

/** A pause, or the wish for one or for a later date. */
@Entity('deadline_request')
export class DeadlineRequest {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid' }) complaintId: string;
  @Column({ type: 'text' }) kind: RequestKind;
  @Column({ type: 'text' }) status: RequestStatus;
  /** Whose officer asked. */
  @Column({ type: 'text' }) opdCode: string;
  /** Code of the pause reason; null for an extension. */
  @Column({ type: 'text', nullable: true }) reason: string | null;
  /** What the citizen reads once it holds. */
  @Column({ type: 'text' }) text: string;
  /** The last local day of the pause, or the new date. */
  @Column({ type: 'date' }) untilDay: string;
  /** The opening at which a pause under way ends by itself. */
  @Column({ type: 'timestamptz', nullable: true }) resumesAt: Date | null;
  @Column({ type: 'uuid' }) requestedBy: string;
  @Column({ type: 'timestamptz' }) requestedAt: Date;
  /** Null where nobody had to decide: a pause within the cap. */
  @Column({ type: 'uuid', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'text', nullable: true }) note: string | null;
  /** When it ended or was withdrawn. */
  @Column({ type: 'timestamptz', nullable: true }) closedAt: Date | null;
}
