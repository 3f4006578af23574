import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ComplaintsModule, RecentMatters } from '@tanggap/complaints';
import { ComplianceModule } from '@tanggap/compliance';
import { ComplaintActionsController } from './complaint-actions.controller';
import { ComplaintPausesController } from './complaint-pauses.controller';
import { ComplaintsController } from './complaints.controller';
import { ContributionsController } from './contributions.controller';
import { DuplicatesController } from './duplicates.controller';
import { EscalationsController } from './escalations.controller';
import { DeadlineRequestsController } from './deadline-requests.controller';
import { FilingController } from './filing.controller';
import { PersonalDataController } from './personal-data.controller';
import { ReporterController } from './reporter.controller';
import { PublicTextController } from './public-text.controller';
import { SimilarController } from './similar.controller';
import { TrackingController } from './tracking.controller';
import { WorkloadController } from './workload.controller';

@Module({
  imports: [ComplaintsModule, ComplianceModule],
  controllers: [
    FilingController,
    SimilarController,
    TrackingController,
    PersonalDataController,
    ReporterController,
    WorkloadController,
    ComplaintsController,
    ComplaintActionsController,
    DuplicatesController,
    PublicTextController,
    EscalationsController,
    ComplaintPausesController,
    ContributionsController,
    DeadlineRequestsController,
  ],
})
export class ComplaintsApiModule implements OnApplicationBootstrap {
  constructor(private readonly recent: RecentMatters) {}

  onApplicationBootstrap(): void {
    this.recent.warm();
  }
}
