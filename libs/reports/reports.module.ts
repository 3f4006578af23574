import { Module } from '@nestjs/common';
import { ComplaintsModule } from '@tanggap/complaints';
import { ComplianceModule } from '@tanggap/compliance';
import { DirectoryModule } from '@tanggap/directory';
import { IdentityModule } from '@tanggap/identity';
import { NotificationsModule } from '@tanggap/notifications';
import { RoutingModule } from '@tanggap/routing';
import { SlaModule } from '@tanggap/sla';
import { PackEvidence } from './evidence/pack-evidence';
import { ReadPackFacts } from './evidence/pack-facts';
import { ExpireJobs } from './expire-jobs';
import { ExportList } from './export-list';
import { ReadFigures } from './figures';
import { JOB_HANDLERS, type JobHandler } from './job-handler';
import { ComplaintsListSource } from './lists/complaints-list';
import {
  BreachesListSource,
  EscalationsListSource,
  RequestsListSource,
  WorkloadListSource,
} from './lists/deadline-lists';
import { Lists } from './lists/lists';
import { DeliveriesListSource, MetricsListSource, ReferenceListSources, UsersListSource } from './lists/office-lists';
import {
  CalendarsListSource,
  DecreesListSource,
  PoliciesListSource,
  RulesListSource,
  SlaChangesListSource,
} from './lists/limit-lists';
import { MeasuresListSource } from './lists/measures-list';
import { AbsencesListSource, AccountHistoryListSource, PostsListSource } from './lists/people-lists';
import {
  CompletenessListSource,
  EvidenceListSource,
  SelfAssessmentsListSource,
  WarningsListSource,
} from './lists/evidence-lists';
import { OrderOfWorkListSource, ScoreHistoryListSource, ScoreListSource } from './lists/score-lists';
import {
  PauseReasonsListSource,
  RoutingModelsListSource,
  RoutingQualityListSource,
  TemplatesListSource,
} from './lists/setting-lists';
import { Sp4nListSource } from './lists/sp4n-list';
import { ReadMonthlyFacts } from './monthly/monthly-facts';
import { ScheduleMonthly } from './monthly/schedule-monthly';
import { WriteMonthly } from './monthly/write-monthly';
import { JobFiles } from './persistence/job-files';
import { JobRepository } from './persistence/job.repository';
import { QueueJob } from './queue-job';
import { ReadJobs } from './read-jobs';
import { RequestExport } from './request-export';
import { RequestImport } from './request-import';
import { RequestReport } from './request-report';
import { RunByHand } from './run-by-hand';
import { RunJobs } from './run-jobs';
import { CheckSp4n, ImportSp4n } from './sp4n/import-sp4n';
import { ReadSp4nReports } from './sp4n/read-reports';
import { Sp4nFiles } from './sp4n/sp4n-files';

const useCases = [
  ExpireJobs,
  ReadJobs,
  RequestExport,
  RequestImport,
  RequestReport,
  RunByHand,
  RunJobs,
  ScheduleMonthly,
];
const handlers = [CheckSp4n, ExportList, ImportSp4n, PackEvidence, WriteMonthly];
const lists = [
  AbsencesListSource,
  AccountHistoryListSource,
  CalendarsListSource,
  DecreesListSource,
  MeasuresListSource,
  PoliciesListSource,
  PostsListSource,
  RulesListSource,
  SlaChangesListSource,
  BreachesListSource,
  ComplaintsListSource,
  DeliveriesListSource,
  EscalationsListSource,
  Lists,
  MetricsListSource,
  ReferenceListSources,
  RequestsListSource,
  Sp4nListSource,
  UsersListSource,
  WorkloadListSource,
  ScoreListSource,
  ScoreHistoryListSource,
  EvidenceListSource,
  CompletenessListSource,
  SelfAssessmentsListSource,
  OrderOfWorkListSource,
  WarningsListSource,
  TemplatesListSource,
  PauseReasonsListSource,
  RoutingModelsListSource,
  RoutingQualityListSource,
];

/** What leaves and enters as files: exports, imports, evidence packs and reports, as jobs. */
@Module({
  imports: [
    ComplaintsModule,
    ComplianceModule,
    DirectoryModule,
    IdentityModule,
    NotificationsModule,
    RoutingModule,
    SlaModule,
  ],
  providers: [
    ...useCases,
    ...handlers,
    ...lists,
    { provide: JOB_HANDLERS, useFactory: (...all: JobHandler[]) => all, inject: handlers },
    JobFiles,
    JobRepository,
    QueueJob,
    ReadFigures,
    ReadMonthlyFacts,
    ReadPackFacts,
    ReadSp4nReports,
    Sp4nFiles,
  ],
  exports: useCases,
})
export class ReportsModule {}
