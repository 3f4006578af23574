import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Boundary, Regency } from '../domain/area';

@Entity('regency')
export class RegencyEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  numberPrefix!: string;

  @Column({ type: 'jsonb' })
  settings!: Omit<Regency, 'code' | 'name' | 'numberPrefix' | 'deliveryRetentionDays'> &
    Partial<Pick<Regency, 'deliveryRetentionDays'>>;

  @Column({ type: 'jsonb', nullable: true })
  boundary!: Boundary | null;
}
