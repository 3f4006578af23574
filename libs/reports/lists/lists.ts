import { Injectable } from '@nestjs/common';
import { ComplaintsListSource } from './complaints-list';
import { BreachesListSource, EscalationsListSource, RequestsListSource, WorkloadListSource } from './deadline-lists';
import {
  CalendarsListSource,
  DecreesListSource,
  PoliciesListSource,
  RulesListSource,
  SlaChangesListSource,
} from './limit-lists';
import { MeasuresListSource } from './measures-list';
import { AbsencesListSource, AccountHistoryListSource, PostsListSource } from './people-lists';
import {
  CompletenessListSource,
  EvidenceListSource,
  SelfAssessmentsListSource,
  WarningsListSource,
} from './evidence-lists';
import { OrderOfWorkListSource, ScoreHistoryListSource, ScoreListSource } from './score-lists';
import {
  PauseReasonsListSource,
  RoutingModelsListSource,
  RoutingQualityListSource,
  TemplatesListSource,
} from './setting-lists';
import { Sp4nListSource } from './sp4n-list';
import type { ListName, ListSource } from './list-source';
import { DeliveriesListSource, MetricsListSource, ReferenceListSources, UsersListSource } from './office-lists';

/** Every list that can be taken along, by its name. */
@Injectable()
export class Lists {
  private readonly sources: Record<ListName, ListSource>;

  constructor(
    complaints: ComplaintsListSource,
    breaches: BreachesListSource,
    escalations: EscalationsListSource,
    workload: WorkloadListSource,
    requests: RequestsListSource,
    deliveries: DeliveriesListSource,
    users: UsersListSource,
    reference: ReferenceListSources,
    metrics: MetricsListSource,
    sp4n: Sp4nListSource,
    posts: PostsListSource,
    absences: AbsencesListSource,
    accountHistory: AccountHistoryListSource,
    rules: RulesListSource,
    policies: PoliciesListSource,
    changes: SlaChangesListSource,
    calendars: CalendarsListSource,
    decrees: DecreesListSource,
    measures: MeasuresListSource,
    score: ScoreListSource,
    scoreHistory: ScoreHistoryListSource,
    evidence: EvidenceListSource,
    completeness: CompletenessListSource,
    selfAssessments: SelfAssessmentsListSource,
    work: OrderOfWorkListSource,
    warnings: WarningsListSource,
    templates: TemplatesListSource,
    reasons: PauseReasonsListSource,
    models: RoutingModelsListSource,
    quality: RoutingQualityListSource,
  ) {
    const { opds, categories } = reference;
    this.sources = {
      ...{ complaints, breaches, escalations, workload, deliveries, 'deadline-requests': requests },
      ...{ users, opds, categories, metrics, measures, sp4n, posts, absences, calendars },
      ...{ 'account-history': accountHistory, 'routing-rules': rules, 'sla-policies': policies },
      ...{ 'sla-changes': changes, 'holiday-decrees': decrees },
      ...{
        completeness,
        score,
        evidence,
        warnings,
        templates,
        'score-history': scoreHistory,
        'self-assessments': selfAssessments,
      },
      ...{ 'order-of-work': work, 'pause-reasons': reasons, 'routing-models': models, 'routing-quality': quality },
    };
  }

  of(name: ListName): ListSource {
    return this.sources[name];
  }
}
