import { Module } from '@nestjs/common';
import { ComplaintsModule } from '@tanggap/complaints';
import { ComplianceModule } from '@tanggap/compliance';
import { DirectoryModule } from '@tanggap/directory';
import { IdentityModule } from '@tanggap/identity';
import { NotificationsModule } from '@tanggap/notifications';
import { SlaModule } from '@tanggap/sla';
import { ExpireJobs } from './expire-jobs';
import { ExportList } from './export-list';
import { JOB_HANDLERS, type JobHandler } from './job-handler';
import { ComplaintsListSource } from './lists/complaints-list';
import { BreachesListSource, EscalationsListSource, RequestsListSource } from './lists/deadline-lists';
import { Lists } from './lists/lists';
import { DeliveriesListSource, MetricsListSource, ReferenceListSources, UsersListSource } from './lists/office-lists';
import { JobFiles } from './persistence/job-files';
import { JobRepository } from './persistence/job.repository';
import { QueueJob } from './queue-job';
import { ReadJobs } from './read-jobs';
import { RequestExport } from './request-export';
import { RunJobs } from './run-jobs';

const useCases = [ExpireJobs, ReadJobs, RequestExport, RunJobs];
const handlers = [ExportList];
const lists = [
  BreachesListSource,
  ComplaintsListSource,
  DeliveriesListSource,
  EscalationsListSource,
  Lists,
  MetricsListSource,
  ReferenceListSources,
  RequestsListSource,
  UsersListSource,
];

/** What leaves and enters as files: exports, imports, evidence packs and reports, as jobs. */
@Module({
  imports: [ComplaintsModule, ComplianceModule, DirectoryModule, IdentityModule, NotificationsModule, SlaModule],
  providers: [
    ...useCases,
    ...handlers,
    ...lists,
    { provide: JOB_HANDLERS, useFactory: (...all: JobHandler[]) => all, inject: handlers },
    JobFiles,
    JobRepository,
    QueueJob,
  ],
  exports: useCases,
})
export class ReportsModule {}
