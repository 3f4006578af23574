import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account that is away for local days, both inclusive, and who acts in its place; null for nobody. */
@Entity('absence')
export class AbsenceEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'date' }) fromDay!: string;
  @Column({ type: 'date' }) untilDay!: string;
  @Column({ type: 'uuid', nullable: true }) actingId!: string | null;
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'uuid' }) enteredBy!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
}
