export { roles, type Principal, type Role } from './domain/role';
export { abilities, can, canRevealReporter, opdScope, withinScope, type Ability } from './domain/abilities';
export { posts, postOfOpd, type Post, type PostHolder, type PostPlace } from './domain/post';
export { type PostBook } from './domain/post-book';
export { maskEmail } from './domain/masking';
export { normaliseEmail, normalisePhone } from './domain/contact';
export { PASSWORD_MAX, PASSWORD_MIN } from './domain/password-rules';
export { DEMO_PASSWORD, type DemoOpd } from './domain/demo-staff';
export { type AccountView } from './account-view';
export { CreateAccount, type NewAccount } from './create-account';
export { CreateAdmin, type NewAdmin } from './create-admin';
export { DemoAccounts } from './demo-accounts';
export { EnterAbsence, type AbsenceInput } from './enter-absence';
export { ListAbsences } from './list-absences';
export { type AbsenceRow } from './persistence/absence-repository';
export { ListAccountHistory, type AccountHistoryPage } from './list-account-history';
export { type AccountChangeRow } from './persistence/account-history';
export { ListAccounts, type AccountPage } from './list-accounts';
export { ListPostHolders } from './list-post-holders';
export { type PostHolderRow } from './persistence/post-holder-repository';
export { NamePostHolder, type PostHolderInput } from './name-post-holder';
export { Posts } from './posts';
export { RemoveAbsence } from './remove-absence';
export { RemovePostHolder } from './remove-post-holder';
export { Login, type SignedIn } from './login';
export {
  ReporterVault,
  type ContactChange,
  type ContactData,
  type ContactKind,
  type ReporterData,
  type ReporterView,
} from './reporter-vault';
export { Sessions, type AuthenticatedSession } from './sessions';
export { Staff, type StaffMember, type StaffReader } from './staff';
export { UpdateAccount, type AccountChange } from './update-account';
export { IdentityModule } from './identity.module';
