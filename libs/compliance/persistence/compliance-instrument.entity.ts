import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instrument } from '../domain/instrument';

/** An instrument with what is assessed by it. */
export interface StoredInstrument extends Instrument {
  /** The OPDs whose entered values make the regency's. */
  assessedUnits: string[];
}

@Entity('compliance_instrument')
export class ComplianceInstrument {
  @PrimaryColumn({ type: 'text' }) code: string;
  @Column({ type: 'integer' }) validFrom: number;
  @Column({ type: 'integer', nullable: true }) validTo: number | null;
  @Column({ type: 'jsonb' }) definition: StoredInstrument;
}
