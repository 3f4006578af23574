export { compileRouting, type CompiledRouting } from './domain/compile';
export { combine, type Evidence, type EvidenceSource, type Weighed } from './domain/evidence';
export { routeComplaint } from './domain/route';
export type {
  RouteDecision,
  RouteInput,
  RouteMethod,
  RoutedCategory,
  RoutedKind,
  RoutingReference,
  RoutingRule,
  RuleConditions,
  RuleTarget,
} from './domain/rule';
