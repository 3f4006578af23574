import type { paths } from './schema';

/** What the office calls the shapes of the OpenAPI document, taken from its paths so that a renamed schema changes nothing here. */
type Answer<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Body } } } }
  ? Body
  : never;

type Session = Answer<paths['/api/v1/auth/session']['get']>;
export type SessionUser = Session['user'];
export type ComplaintItem = Answer<paths['/api/v1/complaints']['get']>['items'][number];
export type DueCounts = Answer<paths['/api/v1/complaints/due']['get']>;
export type WorkloadRow = Answer<paths['/api/v1/complaints/workload']['get']>['items'][number];
export type WorkloadGroup = NonNullable<
  NonNullable<paths['/api/v1/complaints/workload']['get']['parameters']['query']>['groupBy']
>;
export type ComplaintQuery = NonNullable<paths['/api/v1/complaints']['get']['parameters']['query']>;
export type Complaint = Answer<paths['/api/v1/complaints/{number}']['get']>;
export type PublicTexts = Answer<paths['/api/v1/complaints/{number}/public-text']['get']>;
export type PublicTextPart = PublicTexts['texts'][number]['parts'][number];
export type Deadline = Complaint['deadlines'][number];
export type ExplainedDeadline = Answer<paths['/api/v1/complaints/{number}/deadlines']['get']>['items'][number];
export type TimelineEvent = Complaint['events'][number];
export type Contribution = Complaint['contributions'][number];
export type DeadlineRequest = Complaint['requests'][number];
export type ListedRequest = Answer<paths['/api/v1/deadline-requests']['get']>['items'][number];
export type Breach = Answer<paths['/api/v1/sla/breaches']['get']>['items'][number];
export type Escalation = Answer<paths['/api/v1/escalations']['get']>['items'][number];
export type EscalationQuery = NonNullable<paths['/api/v1/escalations']['get']['parameters']['query']>;
export type PostEntry = Answer<paths['/api/v1/posts']['get']>['items'][number];
export type Post = PostEntry['post'];
export type Absence = Answer<paths['/api/v1/absences']['get']>['items'][number];
export type Compliance = Answer<paths['/api/v1/compliance']['get']>;
export type Opd = Answer<paths['/api/v1/opds']['get']>['items'][number];
export type Category = Answer<paths['/api/v1/categories']['get']>['items'][number];
export type PrivacySettings = Answer<paths['/api/v1/privacy-settings']['get']>;
export type RoutingRule = Answer<paths['/api/v1/routing-rules']['get']>['items'][number];
export type RoutingDryRun = Answer<paths['/api/v1/routing-rules/dry-run']['post']>;
export type RoutingQualityCase = Answer<paths['/api/v1/routing-quality/complaints']['get']>['items'][number];
export type RoutingQuality = Answer<paths['/api/v1/routing-quality']['get']>['items'][number];
export type RoutingModel = Answer<paths['/api/v1/routing-models']['get']>['items'][number];
export type RoutingShadow = NonNullable<Answer<paths['/api/v1/routing-models/shadow']['get']>['comparison']>;
export type RoutingLearning = Answer<paths['/api/v1/routing-models/training']['get']>;
export type User = Answer<paths['/api/v1/users']['get']>['items'][number];
export type AccountChange = Answer<paths['/api/v1/users/{username}/history']['get']>['items'][number];
export type RoutingSettings = Answer<paths['/api/v1/routing-settings']['get']>;
export type Calendar = Answer<paths['/api/v1/calendars']['get']>['items'][number];
export type Notification = Answer<paths['/api/v1/notifications']['get']>['items'][number];
export type NotificationSettings = Answer<paths['/api/v1/notifications/settings']['get']>;
export type NotificationChoice = Body<paths['/api/v1/notifications/settings']['put']>;
export type Delivery = Answer<paths['/api/v1/notifications/deliveries']['get']>['items'][number];
export type DeliveryQuery = NonNullable<paths['/api/v1/notifications/deliveries']['get']['parameters']['query']>;
export type MailboxItem = Answer<paths['/api/v1/notifications/mailbox']['get']>['items'][number];
export type MessageTemplate = Answer<paths['/api/v1/notification-templates']['get']>['items'][number];
export type Duplicates = Answer<paths['/api/v1/complaints/{number}/duplicates']['get']>;
export type SlaPolicy = Answer<paths['/api/v1/sla-policies']['get']>['items'][number];
export type ExportJob = Answer<paths['/api/v1/exports']['get']>['items'][number];
export type ReportRecipient = Answer<paths['/api/v1/monthly-reports/recipients']['get']>['items'][number];
export type ExportWish = paths['/api/v1/exports']['post']['requestBody']['content']['application/json'];

/** What a PUT takes. */
type Body<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Asked } } }
  ? Asked
  : never;
/** Without what only an answer carries. */
type Editable<Asked> = Omit<Asked, 'code' | 'evidence' | 'source' | 'version'>;

export type OpdBody = Editable<Body<paths['/api/v1/opds/{code}']['put']>>;
export type PauseReason = Answer<paths['/api/v1/pause-reasons']['get']>['items'][number];
export type CategoryBody = Editable<Body<paths['/api/v1/categories/{code}']['put']>>;
export type DryRunBody = Body<paths['/api/v1/routing-rules/dry-run']['post']>;
export type RuleBody = Body<paths['/api/v1/routing-rules']['post']>;
export type RouteDecision = Answer<paths['/api/v1/routing-rules/preview']['post']>;
export type Area = Answer<paths['/api/v1/reference']['get']>['areas'][number];
