export { ComplaintMetrics, type ComplaintMetricsView, type NamedMetrics } from './complaint-metrics';
export { ComplaintsBehind } from './complaints-behind';
export { ComplianceModule } from './compliance.module';
export { ComplianceScores, type ScoredUnit, type ScoreView } from './compliance-score';
export { catalogue, measureOf as catalogued } from './domain/measures/catalogue';
export { formulaOf } from './domain/measures/formula';
export type { Figure } from './domain/measures/figures';
export type { Measure, MeasureGroup, MeasureUnit } from './domain/measures/measure';
export type { DayRange } from './domain/measures/spans';
export type { Classification } from './domain/instrument';
export { EnterAssessment, type AssessmentInput } from './enter-assessment';
export { LoadCompliancePack } from './load-compliance-pack';
export { metricGroups, type MetricGroup, type MetricRow } from './persistence/case.repository';
export { ProjectCase } from './project-case';
export { metricFilter, type MetricQuery } from './metric-query';
export {
  MetricSummary,
  summaryGroups,
  type Figures,
  type MetricSummaryView,
  type SummaryGroup,
  type SummaryGroupBy,
} from './metric-summary';
export type { MetricFilter } from './persistence/metric-answers';
export { RebuildMetrics, type RebuiltMetrics } from './rebuild-metrics';
export { SettleMetrics } from './settle-metrics';
