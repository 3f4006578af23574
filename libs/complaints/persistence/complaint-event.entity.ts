import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActorKind, EventData } from '../domain/event-chain';

/** Append-only: the application's role has neither UPDATE nor DELETE here. */
@Entity('complaint_event')
export class ComplaintEvent {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid' }) complaintId: string;
  @Column({ type: 'integer' }) sequence: number;
  @Column({ type: 'text' }) type: string;
  @Column({ type: 'timestamptz' }) at: Date;
  @Column({ type: 'text' }) actorKind: ActorKind;
  @Column({ type: 'uuid', nullable: true }) actorId: string | null;
  @Column({ type: 'text', nullable: true }) actorRole: string | null;
  @Column({ type: 'text', nullable: true }) actorOpdCode: string | null;
  @Column({ type: 'boolean' }) public: boolean;
  @Column({ type: 'text', nullable: true }) text: string | null;
  @Column({ type: 'jsonb' }) data: EventData;
  @Column({ type: 'bytea' }) previousHash: Buffer;
  @Column({ type: 'bytea' }) hash: Buffer;
}
