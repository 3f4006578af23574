export { AppConfig, ConfigError, configFromEnvironment, loadConfig } from './config/app-config';
export { Clock, SystemClock } from './clock/clock';
export { ownerDataSource } from './database/data-source';
export { Database, newId } from './database/database';
export { decodeCursor, encodeCursor } from './database/cursor';
export { hex, toRow } from './database/row';
export { migrate } from './database/migrate';
export { MigratedSchema } from './database/migrated-schema';
export type { SchemaMismatch } from './database/schema-match';
export { HeldReference } from './database/held-reference';
export { ReferenceVersion } from './database/reference-version';
export { managerOf, type Tx } from './database/tx';
export { AppError, type FieldError } from './errors/app-error';
export { errorStatus, type ErrorCode } from './errors/codes';
export { consumerNames, Outbox, outboxRow, type ConsumerName } from './outbox/outbox';
export { Gatherer } from './gathering/gatherer';
export { OutboxSignal } from './outbox/outbox-signal';
export { runProcess } from './process/run-process';
export { PlatformModule } from './platform.module';
export {
  dataPackTexts,
  errorTexts,
  escalationTexts,
  filled,
  localeOf,
  negotiate,
  postTexts,
  render,
  type Lang,
  type Text,
  type TextParams,
} from './texts';
export { KeyedHash, type HashPurpose } from './security/keyed-hash';
export { freshBytes } from './security/random-bytes';
export { identityTexts } from './texts';
export { ownDataTexts } from './texts';
export { siteTexts } from './texts';
export { constraintTexts, inputTexts, invalidValue, requiredValue } from './texts';
export { isDatabaseUnreachable } from './database/unreachable';
export { createLog, Log, NestLog, withLogContext } from './logging/log';
export { LoggingModule } from './logging/logging.module';
export { Metrics } from './metrics/metrics';
export { MetricsModule } from './metrics/metrics.module';
export { RedisStatus } from './redis/redis-status';
export { directoryTexts } from './texts';
export { routingTexts } from './texts';
export {
  isoInstant,
  isLocalDay,
  isoInstantOrNull,
  localDay,
  localMidnight,
  localWeekday,
  localMoment,
  parseFrom,
  parseTo,
  TIME_ZONE,
} from './time/local-time';
export { segmentTexts, slaTexts } from './texts';
export { dateInWords, dateTimeInWords, monthInWords, offsetMinutes } from './time/dates-in-words';
export { notificationTemplates, notificationTexts, type TemplateText } from './texts';
export { office } from './texts/office';
export { officeWords } from './texts/office-words';
export { notificationWords } from './texts/office-notifications';
export { reportTexts } from './texts/reports';
export { evidenceTexts } from './texts/evidence-pack';
export { monthlyTexts } from './texts/monthly-report';
export { contributionTexts, deadlineRequestTexts, publicWordTexts } from './texts';
export { OutboxQueue, type ClaimedMessage } from './outbox/outbox-queue';
export { Queues, type NewJob } from './queues/queues';
export { isError } from './errors/is-error';
