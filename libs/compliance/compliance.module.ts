import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComplaintsModule } from '@tanggap/complaints';
import { DirectoryModule } from '@tanggap/directory';
import { SlaModule } from '@tanggap/sla';
import { ComplaintMetrics } from './complaint-metrics';
import { ComplaintsBehind } from './complaints-behind';
import { DetectGaming } from './detect-gaming';
import { ListOldestOpen } from './list-oldest-open';
import { MetricLedgers } from './metric-ledgers';
import { MetricNames } from './metric-names';
import { MetricSummary } from './metric-summary';
import { CaseRepository } from './persistence/case.repository';
import { ComplianceInstrument } from './persistence/compliance-instrument.entity';
import { DetectorRepository } from './persistence/detector.repository';
import { GamingWatch } from './persistence/gaming-watch';
import { MetricAnswers } from './persistence/metric-answers';
import { MetricAppearances } from './persistence/metric-appearances';
import { MetricLedger } from './persistence/metric-ledger';
import { MetricState } from './persistence/metric-state';
import { MetricTally } from './persistence/metric-tally';
import { OpenCases } from './persistence/open-cases';
import { ProjectCase } from './project-case';
import { PublishFigures } from './publish-figures';
import { RebuildMetrics } from './rebuild-metrics';
import { scoreInside, scoreUseCases } from './score.providers';
import { SettleMetrics } from './settle-metrics';

const useCases = [
  ...scoreUseCases,
  ComplaintMetrics,
  DetectGaming,
  ListOldestOpen,
  ComplaintsBehind,
  MetricSummary,
  ProjectCase,
  PublishFigures,
  RebuildMetrics,
  SettleMetrics,
];

const inside = [
  ...scoreInside,
  CaseRepository,
  DetectorRepository,
  GamingWatch,
  MetricAnswers,
  MetricAppearances,
  MetricLedger,
  MetricLedgers,
  MetricNames,
  MetricState,
  MetricTally,
  OpenCases,
];

/** From handled complaints to the simulated compliance score. */
@Module({
  imports: [TypeOrmModule.forFeature([ComplianceInstrument]), ComplaintsModule, DirectoryModule, SlaModule],
  providers: [...useCases, ...inside],
  exports: useCases,
})
export class ComplianceModule {}
