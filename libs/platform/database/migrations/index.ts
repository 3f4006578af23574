import { Platform1764000000001 } from './0001-platform';
import { Directory1764000000002 } from './0002-directory';
import { Identity1764000000003 } from './0003-identity';
import { Complaints1764000000004 } from './0004-complaints';
import { Sla1764000000005 } from './0005-sla';
import { Routing1764000000006 } from './0006-routing';
import { Compliance1764000000007 } from './0007-compliance';
import { ApplicationRole1764000000008 } from './0008-application-role';
import { AccountHistory1764000000009 } from './0009-account-history';
import { RoutingSettingVersion1764000000010 } from './0010-routing-setting-version';
import { ClockHistory1764000000011 } from './0011-clock-history';
import { Notifications1764000000012 } from './0012-notifications';
import { PostsAndEscalations1764000000013 } from './0013-posts-and-escalations';
import { CalendarHistory1764000000014 } from './0014-calendar-history';
import { PausesAndExtensions1764000000015 } from './0015-pauses-and-extensions';
import { ContactsAndRetention1764000000016 } from './0016-contacts-and-retention';
import { RoutingModel1764000000017 } from './0017-routing-model';
import { UnarmedClocks1764000000019 } from './0019-unarmed-clocks';
import { PolicyHistory1764000000021 } from './0021-policy-history';
import { Coordination1764000000022 } from './0022-coordination';
import { Duplicates1764000000030 } from './0030-duplicates';
import { Unmerge1764000000031 } from './0031-unmerge';
import { SplitComplaints1764000000032 } from './0032-split-complaints';
import { RoutingLearning1764000000034 } from './0034-routing-learning';
import { UrgentComplaints1764000000035 } from './0035-urgent-complaints';
import { MetricTally1764000000038 } from './0038-metric-tally';
import { MetricDetector1764000000039 } from './0039-metric-detector';
import { ScoreUnits1764000000042 } from './0042-score-units';
import { ScoreEvidence1764000000043 } from './0043-score-evidence';
import { ScoreSnapshots1764000000044 } from './0044-score-snapshots';
import { ReportJobs1764000000046 } from './0046-report-jobs';
import { Sp4nReports1764000000047 } from './0047-sp4n-reports';
import { ScheduledReports1764000000048 } from './0048-scheduled-reports';
import { Contributions1764000000050 } from './0050-contributions';
import { LikenessAddedIn1764000000053 } from './0053-likeness-added-in';
import { DocumentDeliveries1764000000055 } from './0055-document-deliveries';
import { AssessedUnits1764000000056 } from './0056-assessed-units';
import { KnownLastEvent1764000000057 } from './0057-known-last-event';
import { MetricState1764000000059 } from './0059-metric-state';
import { EditedPauseReasons1764000000063 } from './0063-edited-pause-reasons';
import { MetricRollUps1764000000064 } from './0064-metric-roll-ups';
import { CasePublication1764000000069 } from './0069-case-publication';
import { ReportRecipients1764000000070 } from './0070-report-recipients';
import { GamingWatch1764000000077 } from './0077-gaming-watch';
import { MetricKnownSpans1764000000083 } from './0083-metric-known-spans';
import { OpenAtOnce1764000000084 } from './0084-open-at-once';
import { KeptRegencyReports1764000000085 } from './0085-kept-regency-reports';
import { RegencyReports1764000000087 } from './0087-regency-reports';
import { OpenCases1764000000088 } from './0088-open-cases';
import { MetricOpen1764000000089 } from './0089-metric-open';
import { MetricEntryByCategory1764000000090 } from './0090-metric-entry-by-category';
import { MetricPacked1764000000091 } from './0091-metric-packed';
import { ReadMigrations1764000000092 } from './0092-read-migrations';
import { PersonalData1764000000093 } from './0093-personal-data';
import { StaffWords1764000000094 } from './0094-staff-words';
import { SplitPartsAlone1764000000099 } from './0099-split-parts-alone';
import { ContractImportToldByEvents1764000000103 } from './0103-contract-import-told-by-events';

/** One ordered list; a migration is never edited once it has been released. */
export const migrations = [
  Platform1764000000001,
  Directory1764000000002,
  Identity1764000000003,
  Complaints1764000000004,
  Sla1764000000005,
  Routing1764000000006,
  Compliance1764000000007,
  ApplicationRole1764000000008,
  AccountHistory1764000000009,
  RoutingSettingVersion1764000000010,
  ClockHistory1764000000011,
  Notifications1764000000012,
  PostsAndEscalations1764000000013,
  CalendarHistory1764000000014,
  PausesAndExtensions1764000000015,
  ContactsAndRetention1764000000016,
  RoutingModel1764000000017,
  UnarmedClocks1764000000019,
  PolicyHistory1764000000021,
  Coordination1764000000022,
  Duplicates1764000000030,
  Unmerge1764000000031,
  SplitComplaints1764000000032,
  RoutingLearning1764000000034,
  UrgentComplaints1764000000035,
  MetricTally1764000000038,
  MetricDetector1764000000039,
  ScoreUnits1764000000042,
  ScoreEvidence1764000000043,
  ScoreSnapshots1764000000044,
  ReportJobs1764000000046,
  Sp4nReports1764000000047,
  ScheduledReports1764000000048,
  Contributions1764000000050,
  LikenessAddedIn1764000000053,
  DocumentDeliveries1764000000055,
  AssessedUnits1764000000056,
  KnownLastEvent1764000000057,
  MetricState1764000000059,
  EditedPauseReasons1764000000063,
  MetricRollUps1764000000064,
  CasePublication1764000000069,
  ReportRecipients1764000000070,
  GamingWatch1764000000077,
  MetricKnownSpans1764000000083,
  OpenAtOnce1764000000084,
  KeptRegencyReports1764000000085,
  RegencyReports1764000000087,
  OpenCases1764000000088,
  MetricOpen1764000000089,
  MetricEntryByCategory1764000000090,
  MetricPacked1764000000091,
  ReadMigrations1764000000092,
  PersonalData1764000000093,
  StaffWords1764000000094,
  SplitPartsAlone1764000000099,
  ContractImportToldByEvents1764000000103,
];
