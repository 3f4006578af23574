import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '@tanggap/directory';
import { IdentityModule } from '@tanggap/identity';
import { RoutingModule } from '@tanggap/routing';
import { SlaModule } from '@tanggap/sla';
import { AcknowledgeEscalation } from './acknowledge-escalation';
import { AddNote } from './add-note';
import { AssignComplaint } from './assign-complaint';
import { AnswerContribution } from './answer-contribution';
import { AskContribution } from './ask-contribution';
import { ChangeComplaint } from './change-complaint';
import { ComplaintClocks } from './complaint-clocks';
import { ComplaintFacts } from './complaint-facts';
import { ConfirmResolution } from './confirm-resolution';
import { Contributions } from './contributions';
import { DeadlineLimits } from './deadline-limits';
import { DeadlineRequests } from './deadline-requests';
import { MakeDemoComplaints } from './demo/make-demo-complaints';
import { DecideRequest } from './decide-request';
import { lifecycle } from './domain/lifecycle';
import { lifecycleProblems } from './domain/lifecycle-problems';
import { DryRunRouting } from './dry-run-routing';
import { EndPauses } from './end-pauses';
import { CorrectOwnData } from './correct-own-data';
import { EraseOwnData } from './erase-own-data';
import { EraseForReporter } from './erase-for-reporter';
import { ErasePersonalData } from './erase-personal-data';
import { EscalateComplaint } from './escalate-complaint';
import { Escalations } from './escalations';
import { ExpirePersonalData } from './expire-personal-data';
import { ExplainDeadlines } from './explain-deadlines';
import { FileComplaint } from './file-complaint';
import { FindSimilar } from './find-similar';
import { MaskSearch } from './mask-search';
import { MaskTexts } from './mask-texts';
import { MaskingRepository } from './persistence/masking.repository';
import { ListPublic } from './list-public';
import { ReadPublic } from './read-public';
import { ReadPublicTexts } from './read-public-texts';
import { DecidePublicWords } from './decide-public-words';
import { PersonalDataRepository } from './persistence/personal-data.repository';
import { PublicRegisterReader } from './persistence/public-register.reader';
import { FollowComplaint } from './follow-complaint';
import { GetComplaint } from './get-complaint';
import { DraftImported } from './draft-imported';
import { ImportComplaints } from './import-complaints';
import { ListComplaints } from './list-complaints';
import { ListDuplicates } from './list-duplicates';
import { ListEscalations } from './list-escalations';
import { ListDeadlineRequests } from './list-deadline-requests';
import { MergeComplaint } from './merge-complaint';
import { PauseComplaint } from './pause-complaint';
import { Attachment } from './persistence/attachment.entity';
import { AttachmentRepository } from './persistence/attachment.repository';
import { ChainHeads } from './persistence/chain-heads';
import { ComplaintEvent } from './persistence/complaint-event.entity';
import { ComplaintList } from './persistence/complaint-list';
import { ComplaintReader } from './persistence/complaint-reader';
import { Complaint } from './persistence/complaint.entity';
import { ComplaintRepository } from './persistence/complaint.repository';
import { Contribution } from './persistence/contribution.entity';
import { ContributionRepository } from './persistence/contribution.repository';
import { DeadlineRequest } from './persistence/deadline-request.entity';
import { DeadlineRequestList } from './persistence/deadline-request-list';
import { DeadlineRequestRepository } from './persistence/deadline-request.repository';
import { DemoRows } from './persistence/demo-rows';
import { DueComplaints } from './persistence/due-complaints';
import { EscalationEntity } from './persistence/escalation.entity';
import { EscalationList } from './persistence/escalation-list';
import { EscalationRepository } from './persistence/escalation.repository';
import { FilingStatement } from './persistence/filing.statement';
import { FollowerRepository } from './persistence/follower.repository';
import { LikenessRepository } from './persistence/likeness.repository';
import { PastComplaints } from './persistence/past-complaints';
import { RoutingQualityList } from './persistence/routing-quality-list';
import { CaseReader } from './persistence/case-reader';
import { RetentionRepository } from './persistence/retention.repository';
import { RegisterReader } from './persistence/register.reader';
import { WorkloadReader } from './persistence/workload.reader';
import { ImportedReports } from './persistence/imported-reports';
import { StaffWordsRepository } from './persistence/staff-words.repository';
import { TimelineRepository } from './persistence/timeline.repository';
import { ReadCases } from './read-cases';
import { ReadRegister } from './read-register';
import { PutRetention } from './put-retention';
import { ReadOwnData } from './read-own-data';
import { ReadRetention } from './read-retention';
import { ReadWorkload } from './read-workload';
import { RecentMatters } from './recent-matters';
import { RecordMilestones } from './record-milestones';
import { RejectComplaint } from './reject-complaint';
import { ReplyToComplaint } from './reply-to-complaint';
import { RequestDeciders } from './request-deciders';
import { RequestExtension } from './request-extension';
import { RequestInformation } from './request-information';
import { ResolveComplaint } from './resolve-complaint';
import { RespondToComplaint } from './respond-to-complaint';
import { ResumeComplaint } from './resume-complaint';
import { ReturnComplaint } from './return-complaint';
import { RevealReporter } from './reveal-reporter';
import { RoutingQuality } from './routing-quality';
import { SplitComplaint } from './split-complaint';
import { StoreAttachment } from './store-attachment';
import { Subscribers } from './subscribers';
import { TidyUp } from './tidy-up';
import { TimelineReader } from './timeline-reader';
import { TrackComplaint } from './track-complaint';
import { TrackingCodes } from './tracking-codes';
import { UnmergeComplaint } from './unmerge-complaint';
import { VerifyChain } from './verify-chain';
import { VerifyComplaint } from './verify-complaint';
import { WithdrawContribution } from './withdraw-contribution';

const persistence = [
  AttachmentRepository,
  ChainHeads,
  ComplaintList,
  ComplaintReader,
  ComplaintRepository,
  ContributionRepository,
  DeadlineRequestList,
  DeadlineRequestRepository,
  DemoRows,
  DueComplaints,
  EscalationList,
  EscalationRepository,
  FilingStatement,
  FollowerRepository,
  LikenessRepository,
  MaskingRepository,
  PublicRegisterReader,
  PastComplaints,
  PersonalDataRepository,
  RoutingQualityList,
  ImportedReports,
  CaseReader,
  RegisterReader,
  RetentionRepository,
  WorkloadReader,
  StaffWordsRepository,
  TimelineRepository,
];

const useCases = [
  AcknowledgeEscalation,
  AddNote,
  AnswerContribution,
  AskContribution,
  AssignComplaint,
  ComplaintFacts,
  ConfirmResolution,
  DecideRequest,
  DryRunRouting,
  EndPauses,
  EscalateComplaint,
  ExpirePersonalData,
  ExplainDeadlines,
  FileComplaint,
  FindSimilar,
  ListPublic,
  ReadPublic,
  ReadPublicTexts,
  DecidePublicWords,
  FollowComplaint,
  GetComplaint,
  ImportComplaints,
  ListComplaints,
  ListDuplicates,
  ListEscalations,
  ListDeadlineRequests,
  MakeDemoComplaints,
  MaskSearch,
  MergeComplaint,
  PauseComplaint,
  ReadCases,
  ReadRegister,
  PutRetention,
  CorrectOwnData,
  EraseForReporter,
  EraseOwnData,
  ReadOwnData,
  ReadRetention,
  ReadWorkload,
  RecentMatters,
  RecordMilestones,
  RejectComplaint,
  ReplyToComplaint,
  RequestExtension,
  RequestInformation,
  ResolveComplaint,
  RespondToComplaint,
  ResumeComplaint,
  ReturnComplaint,
  RevealReporter,
  RoutingQuality,
  SplitComplaint,
  StoreAttachment,
  Subscribers,
  TidyUp,
  TimelineReader,
  TrackComplaint,
  UnmergeComplaint,
  VerifyChain,
  VerifyComplaint,
  WithdrawContribution,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Complaint, ComplaintEvent, Attachment, Contribution, DeadlineRequest, EscalationEntity]),
    DirectoryModule,
    IdentityModule,
    SlaModule,
    RoutingModule,
  ],
  providers: [
    ...persistence,
    ...useCases,
    ChangeComplaint,
    ComplaintClocks,
    Contributions,
    DeadlineLimits,
    DeadlineRequests,
    DraftImported,
    ErasePersonalData,
    Escalations,
    MaskTexts,
    RequestDeciders,
    TrackingCodes,
  ],
  exports: useCases,
})
export class ComplaintsModule implements OnModuleInit {
  /** @throws Error when the lifecycle table is broken: a process with a wrong table must not start. */
  onModuleInit(): void {
    const problems = lifecycleProblems(lifecycle);
    if (problems.length > 0) throw new Error(`The lifecycle table is broken:\n${problems.join('\n')}`);
  }
}
