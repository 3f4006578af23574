import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isoInstant, isoInstantOrNull } from '@tanggap/platform';
import {
  exportFormats,
  jobKinds,
  jobStates,
  listNames,
  type ExportFormat,
  type ListFilter,
  type ListName,
  type ReportJob,
} from '@tanggap/reports';
import { IsIn, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { ListComplaintsQuery, periodOf, refuseUnfit } from '../complaints/list-complaints.dto';
import { WorkloadQueryDto } from '../complaints/workload.dto';
import { EscalationQueryDto } from '../complaints/escalations.dto';
import { RequestsQueryDto } from '../complaints/deadline-requests.dto';
import { MetricsQueryDto } from '../compliance/compliance.dto';
import { CompletenessQueryDto } from '../compliance/completeness.dto';
import { EvidenceQueryDto } from '../compliance/evidence.dto';
import { SummaryQueryDto, WarningsFilterDto } from '../compliance/metrics.dto';
import { OutlookQueryDto } from '../compliance/outlook.dto';
import { HistoryQueryDto } from '../compliance/score-history.dto';
import { SelfAssessmentsQueryDto } from '../compliance/self-assessments.dto';
import { checkedAs, IsDay } from '../http';
import { DeliveriesQueryDto } from '../notifications/deliveries.dto';
import { TemplatesQueryDto } from '../notifications/templates.dto';
import { AbsenceQuery } from '../posts/absences.dto';
import { PostQuery } from '../posts/posts.dto';
import { RoutingQualityQueryDto } from '../routing/routing-quality.dto';
import { SlaChangesQueryDto } from '../sla/sla-changes.dto';
import { BreachesQueryDto } from '../sla/sla.dto';
import { UserQuery } from '../users/users.dto';

export class RequestExportDto {
  @ApiProperty({ enum: listNames, example: 'complaints' })
  @IsIn(listNames)
  list!: ListName;

  @ApiProperty({ enum: exportFormats, example: 'xlsx' })
  @IsIn(exportFormats)
  format!: ExportFormat;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    example: { status: 'in_progress', from: '2026-01-01' },
    description: "The list's own filters, as its GET takes them",
  })
  @IsOptional()
  @IsObject()
  filter?: Record<string, unknown>;
}

class NoFilter {}

class AccountHistoryFilterDto {
  @IsString()
  @MaxLength(64)
  username!: string;
}

class RegisterFilterDto {
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;
}

class ScoreFilterDto extends OutlookQueryDto {
  @IsOptional()
  @IsDay()
  asOf?: string;
}

/** The class that checks a list's query checks its filter as well. */
const queryOf: Record<ListName, new () => object> = {
  complaints: ListComplaintsQuery,
  breaches: BreachesQueryDto,
  escalations: EscalationQueryDto,
  workload: WorkloadQueryDto,
  deliveries: DeliveriesQueryDto,
  'deadline-requests': RequestsQueryDto,
  users: UserQuery,
  'account-history': AccountHistoryFilterDto,
  posts: PostQuery,
  absences: AbsenceQuery,
  'routing-rules': NoFilter,
  'sla-policies': NoFilter,
  'sla-changes': SlaChangesQueryDto,
  calendars: NoFilter,
  'holiday-decrees': NoFilter,
  measures: SummaryQueryDto,
  opds: NoFilter,
  categories: NoFilter,
  metrics: MetricsQueryDto,
  sp4n: RegisterFilterDto,
  score: ScoreFilterDto,
  'score-history': HistoryQueryDto,
  evidence: EvidenceQueryDto,
  completeness: CompletenessQueryDto,
  'self-assessments': SelfAssessmentsQueryDto,
  'order-of-work': OutlookQueryDto,
  warnings: WarningsFilterDto,
  templates: TemplatesQueryDto,
  'pause-reasons': NoFilter,
  'routing-models': NoFilter,
  'routing-quality': RoutingQualityQueryDto,
};

/** @throws AppError `validation_failed` */
export function filterOf({ list, filter }: RequestExportDto): ListFilter {
  const checked = checkedAs(queryOf[list], filter ?? {}, 'filter') as Record<string, unknown>;
  periodOf(checked);
  if (list === 'complaints') refuseUnfit(checked);
  // A file holds the whole list.
  const given = Object.entries(checked).filter(([name, value]) => value !== undefined && !pageKeys.has(name));
  return Object.fromEntries(given) as ListFilter;
}

const pageKeys = new Set(['cursor', 'limit']);

export class ExportDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: jobKinds }) kind!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { list: 'complaints', format: 'xlsx', filter: {} },
  })
  params!: Record<string, unknown>;
  @ApiProperty({ enum: jobStates }) state!: string;
  @ApiProperty({ example: 40, description: 'Percent; 0 while the length of the list is unknown' }) progress!: number;
  @ApiProperty({ example: 1200, description: 'Rows so far' }) rows!: number;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'A code, where it failed' })
  error!: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: null,
    description: 'What came of it, in numbers',
  })
  result!: Record<string, unknown> | null;
  @ApiProperty({ type: String, nullable: true, example: 'tanggap-laporan-2026-11-29.xlsx' }) fileName!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 48213, description: 'Bytes' }) fileSize!: number | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The file is removed then' })
  expiresAt!: string | null;
}

export class ExportPageDto {
  @ApiProperty({ type: [ExportDto] }) items!: ExportDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export const presentExport = (job: ReportJob): ExportDto => ({
  id: job.id,
  kind: job.kind,
  params: job.params,
  state: job.state,
  progress: job.progress,
  rows: job.rowsDone,
  error: job.error,
  result: job.result,
  fileName: job.fileName,
  fileSize: job.fileSize,
  createdAt: isoInstant(job.createdAt),
  finishedAt: isoInstantOrNull(job.finishedAt),
  expiresAt: isoInstantOrNull(job.expiresAt),
});
