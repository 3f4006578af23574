import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instrument } from '../domain/instrument';

/** An instrument as it is loaded; each change of its file is a new version. */
export interface StoredInstrument extends Instrument {
  version: number;
}

@Entity('compliance_instrument')
export class ComplianceInstrument {
  @PrimaryColumn({ type: 'text' }) code: string;
  @Column({ type: 'integer' }) validFrom: number;
  @Column({ type: 'integer', nullable: true }) validTo: number | null;
  @Column({ type: 'jsonb' }) definition: Instrument;
  @Column({ type: 'integer' }) version: number;
}
