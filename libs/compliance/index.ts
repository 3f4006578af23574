export { ComplaintMetrics, type ComplaintMetricsView, type NamedMetrics } from './complaint-metrics';
export { ComplianceModule } from './compliance.module';
export { ComplianceScores, type ScoredUnit, type ScoreView } from './compliance-score';
export type { Classification } from './domain/instrument';
export { EnterAssessment, type AssessmentInput } from './enter-assessment';
export { LoadCompliancePack } from './load-compliance-pack';
export { metricGroups, type MetricGroup, type MetricRow } from './persistence/case.repository';
export { ProjectCase } from './project-case';
