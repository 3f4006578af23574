import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvidenceLevel, Opd, OpdKind, Source } from '../domain/opd';

@Entity('opd')
export class OpdEntity implements Opd {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  shortName!: string;

  @Column({ type: 'text' })
  kind!: OpdKind;

  @Column({ type: 'text', nullable: true })
  areaCode!: string | null;

  @Column({ type: 'text' })
  calendarCode!: string;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'boolean' })
  active!: boolean;

  @Column({ type: 'text' })
  evidence!: EvidenceLevel;

  @Column({ type: 'text' })
  source!: Source;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
