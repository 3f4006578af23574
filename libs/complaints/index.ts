export { ComplaintFacts, type ComplaintFact } from './complaint-facts';
export { ComplaintsModule } from './complaints.module';
export { AcknowledgeEscalation } from './acknowledge-escalation';
export { AddNote } from './add-note';
export { AnswerContribution } from './answer-contribution';
export { AskContribution } from './ask-contribution';
export { AssignComplaint } from './assign-complaint';
export { ConfirmResolution } from './confirm-resolution';
export type { DemoPlan, DemoStep } from './demo/demo-plan';
export { MakeDemoComplaints } from './demo/make-demo-complaints';
export { DecideRequest } from './decide-request';
export { requestKinds, requestStatuses, type RequestKind, type RequestStatus } from './domain/deadline-request';
export { statuses, type Status } from './domain/lifecycle';
export { acceptedMediaTypes, fileNameEnding, mediaTypeOf, safeFileName } from './domain/media-type';
export { normaliseTrackingCode } from './domain/tracking-code';
export type { DryRun } from './domain/dry-run';
export { DryRunRouting } from './dry-run-routing';
export { EndPauses } from './end-pauses';
export { EscalateComplaint } from './escalate-complaint';
export { ExplainDeadlines } from './explain-deadlines';
export { FileComplaint, type FileComplaintInput, type FiledComplaint } from './file-complaint';
export { FindSimilar, type SimilarComplaint } from './find-similar';
export { publicStatuses } from './domain/public-register';
export { ListPublic, type ListedPublic } from './list-public';
export { ReadPublic, type PublicCase } from './read-public';
export { DecidePublicWords } from './decide-public-words';
export { ReadPublicTexts, readerships, type PublicTexts, type Readership } from './read-public-texts';
export { FollowComplaint, type Followed, type FollowInput } from './follow-complaint';
export { GetComplaint, type ComplaintView, type StaffDeadline } from './get-complaint';
export { type ImportedReport } from './draft-imported';
export { ImportComplaints } from './import-complaints';
export { ListComplaints, type ListedComplaint } from './list-complaints';
export { RecentMatters } from './recent-matters';
export { ListDuplicates, type LikelyDuplicate } from './list-duplicates';
export { ListEscalations, type EscalationQuery, type EscalationView } from './list-escalations';
export { ListDeadlineRequests, type ListedRequest } from './list-deadline-requests';
export { MergeComplaint } from './merge-complaint';
export { dueFilters, type DueCounted, type DueFilter } from './domain/due-window';
export { complaintSorts, slaStates, type ComplaintSort, type SlaState } from './persistence/complaint-list';
export type { ComplaintKind } from './persistence/complaint.entity';
export type { StoredFile } from './persistence/attachment.repository';
export { PauseComplaint } from './pause-complaint';
export { ReadCases, type CaseClock, type CaseRecord, type CaseStep } from './read-cases';
export { ReadRegister, type RegisterEntry } from './read-register';
export { RecordMilestones, type RecordedBatch } from './record-milestones';
export { ReadWorkload, type Workload } from './read-workload';
export { workloadGroups, type WorkloadGroup } from './persistence/workload.reader';
export type { RemainingTime } from './remaining-time';
export { RejectComplaint, rejectionReasons, type RejectionReason } from './reject-complaint';
export { ReplyToComplaint } from './reply-to-complaint';
export { RequestExtension } from './request-extension';
export { RequestInformation } from './request-information';
export { ResolveComplaint } from './resolve-complaint';
export { RespondToComplaint } from './respond-to-complaint';
export { ResumeComplaint } from './resume-complaint';
export { ReturnComplaint } from './return-complaint';
export { RevealReporter } from './reveal-reporter';
export {
  qualityConcerns,
  qualityGroups,
  type QualityCase,
  type QualityConcern,
  type QualityGroup,
} from './persistence/routing-quality-list';
export { RoutingQuality, type RoutingQualityReport } from './routing-quality';
export type { StaffCommand } from './staff-command';
export { Subscribers } from './subscribers';
export {
  ATTACHMENT_MAX_BYTES,
  cleaned,
  StoreAttachment,
  type StoredAttachment,
  type UploadedFile,
} from './store-attachment';
export { MaskSearch } from './mask-search';
export { RETENTION_YEARS } from './domain/retention';
export { CorrectOwnData } from './correct-own-data';
export { EraseForReporter } from './erase-for-reporter';
export { EraseOwnData } from './erase-own-data';
export { ReadOwnData, type OwnData } from './read-own-data';
export { PutRetention } from './put-retention';
export { ReadRetention, type RetentionSetting } from './read-retention';
export { ExpirePersonalData } from './expire-personal-data';
export { TidyUp } from './tidy-up';
export { TimelineReader, type TimelineEntry, type TimelineFact } from './timeline-reader';
export { TrackComplaint } from './track-complaint';
export type { PublicComplaint, TrackedComplaint } from './tracked-complaint';
export { SplitComplaint } from './split-complaint';
export { UnmergeComplaint } from './unmerge-complaint';
export { VerifyChain } from './verify-chain';
export { VerifyComplaint } from './verify-complaint';
export type { DeadlineRequestView, PauseView } from './request-views';
export type { DeadlineView, ExplainedDeadline, ExplainedSegment } from './views';
export { WithdrawContribution } from './withdraw-contribution';
export { contributionStatuses, LONGEST_CONTRIBUTION_DAYS, type ContributionStatus } from './domain/contribution';
export {
  likeness,
  OFFERED_FROM,
  readMatter,
  SHOWN_FROM,
  WINDOW_DAYS,
  wordBitNumbers,
  WORTH_COMPARING,
  type Matter,
  type ReadMatter,
} from './domain/likeness';
export { LikenessIndex, type IndexedMatter } from './domain/likeness-index';
