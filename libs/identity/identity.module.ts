import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '@tanggap/directory';
import { CreateAccount } from './create-account';
import { CreateAdmin } from './create-admin';
import { DemoAccounts } from './demo-accounts';
import { EnterAbsence } from './enter-absence';
import { ListAbsences } from './list-absences';
import { ListAccountHistory } from './list-account-history';
import { ListAccounts } from './list-accounts';
import { ListPostHolders } from './list-post-holders';
import { Login } from './login';
import { NamePostHolder } from './name-post-holder';
import { Passwords } from './passwords';
import { AbsenceEntity } from './persistence/absence.entity';
import { AbsenceRepository } from './persistence/absence-repository';
import { AccountHistory } from './persistence/account-history';
import { AccountEntity } from './persistence/account.entity';
import { AccountRepository } from './persistence/account-repository';
import { LoginAttemptEntity } from './persistence/login-attempt.entity';
import { LoginAttemptRepository } from './persistence/login-attempt-repository';
import { PostHolderEntity } from './persistence/post-holder.entity';
import { PostHolderRepository } from './persistence/post-holder-repository';
import { PostRecordsReader } from './persistence/post-records';
import { ReporterEntity } from './persistence/reporter.entity';
import { ReporterRepository } from './persistence/reporter-repository';
import { SessionEntity } from './persistence/session.entity';
import { SessionRepository } from './persistence/session-repository';
import { Posts } from './posts';
import { RemoveAbsence } from './remove-absence';
import { RemovePostHolder } from './remove-post-holder';
import { ReporterVault } from './reporter-vault';
import { Sessions } from './sessions';
import { Staff } from './staff';
import { UpdateAccount } from './update-account';

const useCases = [
  CreateAccount,
  CreateAdmin,
  DemoAccounts,
  EnterAbsence,
  ListAbsences,
  ListAccountHistory,
  ListAccounts,
  ListPostHolders,
  Login,
  NamePostHolder,
  Posts,
  RemoveAbsence,
  RemovePostHolder,
  ReporterVault,
  Sessions,
  Staff,
  UpdateAccount,
];

const repositories = [
  AbsenceRepository,
  AccountHistory,
  AccountRepository,
  LoginAttemptRepository,
  PostHolderRepository,
  PostRecordsReader,
  ReporterRepository,
  SessionRepository,
];

const entities = [AbsenceEntity, AccountEntity, LoginAttemptEntity, PostHolderEntity, ReporterEntity, SessionEntity];

/** Accounts, sessions, posts and the reporter vault. */
@Module({
  imports: [DirectoryModule, TypeOrmModule.forFeature(entities)],
  providers: [...useCases, ...repositories, Passwords],
  exports: useCases,
})
export class IdentityModule {}
