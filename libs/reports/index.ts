export { exportFormats, jobKinds, jobStates, type ExportFormat, type JobKind, type JobState } from './domain/job';
export { ExpireJobs } from './expire-jobs';
export { listNames, type ListFilter, type ListName } from './lists/list-source';
export type { ReportJob } from './persistence/job.repository';
export { ReadJobs, type JobFile } from './read-jobs';
export { ReportsModule } from './reports.module';
export { RequestExport, type ExportWish } from './request-export';
export { RunJobs } from './run-jobs';
