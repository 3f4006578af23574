export { AskTraining } from './ask-training';
export { CompareModels, type ShadowComparison } from './compare-models';
export { CreateRule } from './create-rule';
export { Classifier, type Choice } from './domain/classifier/classifier';
export { deserialise, ModelFileError, serialise, type ModelCard } from './domain/classifier/model-file';
export { OPENING } from './domain/classifier/plan';
export { randomFrom } from './domain/classifier/random';
export {
  calibrationError,
  coverageAt,
  NEVER,
  reliabilityOf,
  type Outcome,
  type ReliabilityBin,
} from './domain/classifier/reliability';
export { scoresOf, type ClassScore, type Judged, type Scores } from './domain/classifier/scores';
export { thresholdOf, trainClassifier, type Example, type Training } from './domain/classifier/train';
export { compileRouting, type CompiledRouting } from './domain/compile';
export { combine, type Evidence, type Learned, type Weighed } from './domain/evidence';
export { routeComplaint } from './domain/route';
export {
  routedKinds,
  type Candidate,
  type RouteDecision,
  type RouteInput,
  type RouteMethod,
  type RoutedCategory,
  type RoutedKind,
  type RoutingReference,
  type RoutingRule,
  type RuleConditions,
  type RuleTarget,
  type SimilarDecision,
} from './domain/rule';
export { DISTRICT_LABEL } from './domain/learned';
export {
  SignalReader,
  type Addressee,
  type FoundSignal,
  type NamedSignal,
  type SignalLists,
  type Signals,
} from './domain/signals';
export { GetRoutingSettings } from './get-routing-settings';
export { ListAddressees } from './list-addressees';
export { ListModels, type ModelPage } from './list-models';
export { ListRules, type RulePage } from './list-rules';
export { LoadRoutingPack, type RoutingPack } from './load-routing-pack';
export { NoteDecision } from './note-decision';
export type { RoutingDecision } from './persistence/routing-example-repository';
export type { ModelRow, ModelState } from './persistence/routing-model-repository';
export type { ModelChange, TrainingOutcome, TrainingState } from './persistence/routing-training-repository';
export type { RoutingSetting } from './persistence/routing-setting-repository';
export { PreviewRouting } from './preview-routing';
export { PromoteModel } from './promote-model';
export { PutRoutingSettings } from './put-routing-settings';
export { tokensOf } from './domain/words';
export { readRoutingModel } from './read-routing-model';
export { Router, type ShadowDecision } from './router';
export { RoutingModule } from './routing.module';
export type { RuleDraft } from './rule-draft';
export type { RuleView } from './rule-view';
export { TrainCandidate } from './train-candidate';
export { TryRules, type RulesChange, type Trial } from './try-rules';
export { UpdateRule } from './update-rule';
