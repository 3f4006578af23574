import { AskWhatIf } from './ask-what-if';
import { AssessUnits } from './assess-units';
import { ComplianceScores } from './compliance-score';
import { ConcernedCases } from './concerned-cases';
import { EvidenceStore } from './evidence-store';
import { ExplainScore } from './explain-score';
import { ForecastScore } from './forecast-score';
import { ListEvidence } from './list-evidence';
import { ReadCompleteness } from './read-completeness';
import { ListInstruments } from './list-instruments';
import { ListSelfAssessments } from './list-self-assessments';
import { LoadCompliancePack } from './load-compliance-pack';
import { OrderWork } from './order-work';
import { OutlookReader } from './outlook-facts';
import { AssessmentRepository } from './persistence/assessment.repository';
import { EvidenceRepository } from './persistence/evidence.repository';
import { InstrumentRepository } from './persistence/instrument.repository';
import { OpenCasesReader } from './persistence/open-cases.reader';
import { SelfAssessmentRepository } from './persistence/self-assessment.repository';
import { SnapshotRepository } from './persistence/snapshot.repository';
import { CountedTallies } from './persistence/counted-tallies';
import { TallyReader } from './persistence/tally.reader';
import { ReviewSelfAssessment } from './review-self-assessment';
import { ScoreFacts } from './score-facts';
import { ScoreHistory } from './score-history';
import { ScoreUnits } from './score-units';
import { StoreEvidence } from './store-evidence';
import { SubmitSelfAssessment } from './submit-self-assessment';
import { TakeSnapshot } from './take-snapshot';
import { TraceAssessed } from './trace-assessed';
import { WeighEffects } from './weigh-effects';
import { WithdrawEvidence } from './withdraw-evidence';

/** What the score, its evidence and its self-assessments offer. */
export const scoreUseCases = [
  AskWhatIf,
  AssessUnits,
  ComplianceScores,
  EvidenceStore,
  ExplainScore,
  ForecastScore,
  ListEvidence,
  ReadCompleteness,
  ListInstruments,
  ListSelfAssessments,
  LoadCompliancePack,
  OrderWork,
  ReviewSelfAssessment,
  ScoreHistory,
  StoreEvidence,
  SubmitSelfAssessment,
  TakeSnapshot,
  TraceAssessed,
  WeighEffects,
  WithdrawEvidence,
];

export const scoreInside = [
  AssessmentRepository,
  ConcernedCases,
  EvidenceRepository,
  InstrumentRepository,
  OpenCasesReader,
  OutlookReader,
  ScoreFacts,
  ScoreUnits,
  SelfAssessmentRepository,
  SnapshotRepository,
  CountedTallies,
  TallyReader,
];
