import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComplaintsModule } from '@tanggap/complaints';
import { DirectoryModule } from '@tanggap/directory';
import { ComplaintMetrics } from './complaint-metrics';
import { ComplianceScores } from './compliance-score';
import { EnterAssessment } from './enter-assessment';
import { LoadCompliancePack } from './load-compliance-pack';
import { AssessmentRepository } from './persistence/assessment.repository';
import { CaseRepository } from './persistence/case.repository';
import { ComplianceInstrument } from './persistence/compliance-instrument.entity';
import { InstrumentRepository } from './persistence/instrument.repository';
import { TallyReader } from './persistence/tally.reader';
import { ProjectCase } from './project-case';
import { ScoreFacts } from './score-facts';

const useCases = [ComplaintMetrics, ComplianceScores, EnterAssessment, LoadCompliancePack, ProjectCase];

/** From handled complaints to the simulated compliance score. */
@Module({
  imports: [TypeOrmModule.forFeature([ComplianceInstrument]), ComplaintsModule, DirectoryModule],
  providers: [...useCases, AssessmentRepository, CaseRepository, InstrumentRepository, ScoreFacts, TallyReader],
  exports: useCases,
})
export class ComplianceModule {}
