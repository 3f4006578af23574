import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CreateAccount } from './create-account';
import { CreateAdmin } from './create-admin';
import { DemoAccounts } from './demo-accounts';
import { ListAccounts } from './list-accounts';
import { Login } from './login';
import { Passwords } from './passwords';
import { AccountEntity } from './persistence/account.entity';
import { AccountRepository } from './persistence/account-repository';
import { LoginAttemptEntity } from './persistence/login-attempt.entity';
import { LoginAttemptRepository } from './persistence/login-attempt-repository';
import { ReporterEntity } from './persistence/reporter.entity';
import { ReporterRepository } from './persistence/reporter-repository';
import { SessionEntity } from './persistence/session.entity';
import { SessionRepository } from './persistence/session-repository';
import { ReporterVault } from './reporter-vault';
import { Sessions } from './sessions';
import { Staff } from './staff';
import { UpdateAccount } from './update-account';

const useCases = [
  CreateAccount,
  CreateAdmin,
  DemoAccounts,
  ListAccounts,
  Login,
  ReporterVault,
  Sessions,
  Staff,
  UpdateAccount,
];

/** Accounts, sessions and the reporter vault. */
@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, LoginAttemptEntity, ReporterEntity, SessionEntity])],
  providers: [...useCases, Passwords, AccountRepository, LoginAttemptRepository, ReporterRepository, SessionRepository],
  exports: useCases,
})
export class IdentityModule {}
