import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../domain/role';

@Entity('account')
export class AccountEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  username!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text', nullable: true })
  opdCode!: string | null;

  /** Official address of the member of staff, for notifications. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** Official number in E.164, for notifications. */
  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  /** argon2id in PHC format; never leaves this lib. */
  @Column({ type: 'text' })
  passwordHash!: string;

  @Column({ type: 'boolean' })
  active!: boolean;

  /** Has the demo password that everybody knows: signs in only where DEMO is on, until an administrator sets another. */
  @Column({ type: 'boolean' })
  demo!: boolean;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
