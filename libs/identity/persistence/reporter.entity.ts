import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of the vault. Personal columns are sealed (vault-cipher.ts), `*Hash` are keyed hashes for look-up. */
@Entity('reporter')
export class ReporterEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'integer' })
  keyVersion!: number;

  @Column({ type: 'bytea', nullable: true })
  name!: Buffer | null;

  @Column({ type: 'bytea', nullable: true })
  email!: Buffer | null;

  @Column({ type: 'bytea', nullable: true })
  phone!: Buffer | null;

  @Column({ type: 'bytea', nullable: true })
  nik!: Buffer | null;

  @Column({ type: 'bytea', nullable: true })
  emailHash!: Buffer | null;

  @Column({ type: 'bytea', nullable: true })
  phoneHash!: Buffer | null;

  @Column({ type: 'bytea', nullable: true })
  nikHash!: Buffer | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;
}
