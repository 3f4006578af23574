import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Failed sign-ins in a row under one user name, whether or not an account has it. */
@Entity('login_attempt')
export class LoginAttemptEntity {
  @PrimaryColumn({ type: 'bytea' })
  usernameHash!: Buffer;

  @Column({ type: 'integer' })
  failures!: number;

  @Column({ type: 'timestamptz', nullable: true })
  lastAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  lockedUntil!: Date | null;
}
