import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('attachment')
export class Attachment {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', nullable: true }) complaintId: string | null;
  @Column({ type: 'uuid', nullable: true }) eventId: string | null;
  @Column({ type: 'text' }) fileName: string;
  @Column({ type: 'text' }) mediaType: string;
  @Column({ type: 'integer' }) size: number;
  @Column({ type: 'bytea' }) sha256: Buffer;
  /** Whether the citizen may see it. */
  @Column({ type: 'boolean' }) public: boolean;
  @Column({ type: 'timestamptz' }) uploadedAt: Date;
}
