import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComplaintsModule } from '@tanggap/complaints';
import { DirectoryModule } from '@tanggap/directory';
import { SlaModule } from '@tanggap/sla';
import { ComplaintMetrics } from './complaint-metrics';
import { ComplaintsBehind } from './complaints-behind';
import { ComplianceScores } from './compliance-score';
import { EnterAssessment } from './enter-assessment';
import { LoadCompliancePack } from './load-compliance-pack';
import { MetricLedgers } from './metric-ledgers';
import { MetricNames } from './metric-names';
import { MetricSummary } from './metric-summary';
import { AssessmentRepository } from './persistence/assessment.repository';
import { CaseRepository } from './persistence/case.repository';
import { ComplianceInstrument } from './persistence/compliance-instrument.entity';
import { InstrumentRepository } from './persistence/instrument.repository';
import { TallyReader } from './persistence/tally.reader';
import { ScoreFacts } from './score-facts';
import { MetricAnswers } from './persistence/metric-answers';
import { MetricLedger } from './persistence/metric-ledger';
import { MetricTally } from './persistence/metric-tally';
import { ProjectCase } from './project-case';
import { RebuildMetrics } from './rebuild-metrics';
import { SettleMetrics } from './settle-metrics';

const useCases = [
  ComplaintMetrics,
  ComplaintsBehind,
  ComplianceScores,
  EnterAssessment,
  LoadCompliancePack,
  MetricSummary,
  ProjectCase,
  RebuildMetrics,
  SettleMetrics,
];

const persistence = [
  AssessmentRepository,
  CaseRepository,
  InstrumentRepository,
  MetricAnswers,
  MetricLedger,
  MetricTally,
  TallyReader,
];

/** From handled complaints to the simulated compliance score. */
@Module({
  imports: [TypeOrmModule.forFeature([ComplianceInstrument]), ComplaintsModule, DirectoryModule, SlaModule],
  providers: [...useCases, ...persistence, MetricLedgers, MetricNames, ScoreFacts],
  exports: useCases,
})
export class ComplianceModule {}
