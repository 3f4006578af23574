export { ComplaintMetrics, type NamedMetrics } from './complaint-metrics';
export { complianceTexts } from './compliance-texts';
export { isAssessed } from './domain/score';
export { ComplaintsBehind } from './complaints-behind';
export { ComplianceModule } from './compliance.module';
export { ComplianceScores, type ScoredUnit, type ScoreView } from './compliance-score';
export { catalogue, measureOf as catalogued } from './domain/measures/catalogue';
export { formulaInWords, formulaOf } from './domain/measures/formula';
export type { Figure } from './domain/measures/figures';
export type { Measure } from './domain/measures/measure';
export type { Name } from './domain/instrument';
export {
  reviewDecisions,
  selfAssessmentStates,
  type Answer,
  type ReviewDecision,
  type SelfAssessmentState,
} from './domain/self-assessment';
export type { Unit } from './domain/unit';
export { EvidenceStore } from './evidence-store';
export { ListEvidence, type ListedEvidence } from './list-evidence';
export { ListInstruments } from './list-instruments';
export { ListOldestOpen, type OpenThen } from './list-oldest-open';
export { ListSelfAssessments, type ListedSelfAssessment, type SelfAssessmentForm } from './list-self-assessments';
export { LoadCompliancePack } from './load-compliance-pack';
export { metricGroups, type MetricGroup } from './persistence/case.repository';
export type { StoredInstrument } from './persistence/compliance-instrument.entity';
export type { EvidenceRow } from './persistence/evidence.repository';
export type { SelfAssessmentRow } from './persistence/self-assessment.repository';
export { ProjectCase } from './project-case';
export { metricFilter, type MetricQuery } from './metric-query';
export {
  MetricSummary,
  summaryGroups,
  type Figures,
  type MetricSummaryView,
  type SummaryGroupBy,
} from './metric-summary';
export { ReadCompleteness, type CompletenessView } from './read-completeness';
export { RebuildMetrics } from './rebuild-metrics';
export { SettleMetrics } from './settle-metrics';
export { ReviewSelfAssessment } from './review-self-assessment';
export { StoreEvidence } from './store-evidence';
export { SubmitSelfAssessment, type SelfAssessmentInput } from './submit-self-assessment';
export { WithdrawEvidence } from './withdraw-evidence';
export { ScoreHistory } from './score-history';
export type { SnapshotPoint } from './persistence/snapshot.repository';
export { TakeSnapshot } from './take-snapshot';
export { metricWords } from './domain/metric-words';
export { behindScore } from './behind-score';
export { AssessUnits, type AssessedUnitsView } from './assess-units';
export type { UnitSettings } from './domain/unit-settings';
export { AskWhatIf, type WhatIf, type WhatIfView } from './ask-what-if';
export { ExplainScore, type Advice, type ExplainedScore } from './explain-score';
export { openSteps, type OpenStep } from './domain/open-steps';
export { ForecastScore, type ForecastView } from './forecast-score';
export { OrderWork, type OrderedWork } from './order-work';
export { TraceAssessed, type AssessedTrace } from './trace-assessed';
export { WeighEffects, type EffectsView } from './weigh-effects';
export { PublishFigures, type PublicFigures, type PublicRow, type PublicTable } from './publish-figures';
export { DetectGaming, type NamedWarning } from './detect-gaming';
export { detectorCodes } from './domain/detectors';
export { readDetectors } from './read-detectors';
