import { Module } from '@nestjs/common';
import { DirectoryModule } from '@tanggap/directory';
import { ComplianceModule } from '@tanggap/compliance';
import { AssessedUnitsController } from './assessed-units.controller';
import { ComplianceController } from './compliance.controller';
import { EvidenceController } from './evidence.controller';
import { InstrumentsController } from './instruments.controller';
import { MetricsController } from './metrics.controller';
import { OutlookController } from './outlook.controller';
import { OpenDataController } from './open-data.controller';
import { ScoreHistoryController } from './score-history.controller';
import { SelfAssessmentsController } from './self-assessments.controller';

@Module({
  imports: [DirectoryModule, ComplianceModule],
  controllers: [
    AssessedUnitsController,
    ComplianceController,
    EvidenceController,
    InstrumentsController,
    MetricsController,
    OutlookController,
    OpenDataController,
    ScoreHistoryController,
    SelfAssessmentsController,
  ],
})
export class ComplianceApiModule {}
