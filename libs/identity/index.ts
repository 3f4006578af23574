export { roles, type Principal, type Role } from './domain/role';
export { abilities, can, canRevealReporter, opdScope, withinScope, type Ability } from './domain/abilities';
export { posts, postOfOpd, type Post, type PostHolder, type PostPlace } from './domain/post';
export { type PostBook } from './domain/post-book';
export { maskEmail } from './domain/masking';
export { PASSWORD_MAX, PASSWORD_MIN } from './domain/password-rules';
export { type AccountView } from './account-view';
export { CreateAccount } from './create-account';
export { CreateAdmin } from './create-admin';
export { DemoAccounts } from './demo-accounts';
export { EnterAbsence, type AbsenceInput } from './enter-absence';
export { ListAbsences } from './list-absences';
export { type AbsenceRow } from './persistence/absence-repository';
export { ListAccountHistory } from './list-account-history';
export { type AccountChangeRow } from './persistence/account-history';
export { ListAccounts } from './list-accounts';
export { ListPostHolders } from './list-post-holders';
export { type PostHolderRow } from './persistence/post-holder-repository';
export { NamePostHolder, type PostHolderInput } from './name-post-holder';
export { Posts } from './posts';
export { RemoveAbsence } from './remove-absence';
export { RemovePostHolder } from './remove-post-holder';
export { Login } from './login';
export {
  ReporterVault,
  type ContactChange,
  type ContactData,
  type ReporterData,
  type ReporterView,
} from './reporter-vault';
export { Sessions, type AuthenticatedSession } from './sessions';
export { Staff, type StaffMember, type StaffReader } from './staff';
export { UpdateAccount } from './update-account';
export { IdentityModule } from './identity.module';
