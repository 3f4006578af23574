import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { statuses, type ComplaintView, type Status } from '@tanggap/complaints';
import type { ReporterView } from '@tanggap/identity';
import { isoInstant, isoInstantOrNull } from '@tanggap/platform';
import { CandidateDto, SignalsDto } from '../routing/route-evidence.dto';
import { ContributionDto, presentContribution } from './contributions.dto';
import { presentStaffDeadline, StaffDeadlineDto } from './deadline.dto';
import {
  DeadlineRequestDto,
  ExtensionDaysDto,
  PauseAllowanceDto,
  PauseUnderWayDto,
  presentPause,
  presentRequest,
  ReasonRefDto,
} from './deadline-requests.dto';
import { OpdRefDto } from './file-complaint.dto';
import { OfficerRefDto } from './list-complaints.dto';

class CategoryRefDto {
  @ApiProperty({ example: 'jalan-jembatan' }) code!: string;
  @ApiProperty({ example: 'Jalan dan jembatan' }) name!: string;
}

class PlaceDto {
  @ApiProperty({ type: Number, nullable: true, example: -6.9082 }) latitude!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 109.7335 }) longitude!: number | null;
  @ApiProperty({ type: String, nullable: true, example: '33.25.11' }) areaCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Batang' }) areaName!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Jl. Veteran' }) address!: string | null;
}

class SimilarDto {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'BTG-2026-000017',
    description: 'null where this reader may not open it',
  })
  number!: string | null;
  @ApiProperty({ example: 'dishub', description: 'Whose it was decided to be' }) opdCode!: string;
  @ApiProperty({ example: 0.62, description: '0..1' }) similarity!: number;
}

class RoutingDto {
  @ApiProperty({ example: 'rule' }) method!: string;
  @ApiProperty({ example: 1 }) confidence!: number;
  @ApiProperty({ type: [String], example: ['category jalan-jembatan'] }) reasons!: string[];
  @ApiProperty({ type: String, nullable: true, example: 'dpupr' }) proposedOpdCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'jalan-jembatan' }) suggestedCategoryCode!: string | null;
  @ApiProperty({ type: [CandidateDto], description: 'The likeliest OPDs, at most three' }) candidates!: CandidateDto[];
  @ApiProperty({ type: String, nullable: true, example: '33.25-1a2b3c4d', description: 'Of the classifier' })
  modelVersion!: string | null;
  @ApiProperty({ type: [SimilarDto], description: 'Past complaints that read like this one, at most three' })
  similar!: SimilarDto[];
  @ApiProperty({ type: SignalsDto }) signals!: SignalsDto;
}

export class PersonDto {
  @ApiProperty({ type: String, nullable: true, example: 'S*** A*****' }) name!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 's***@example.org' }) email!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '+62812****890' }) phone!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '3325************' }) nik!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
    description: 'Since when nothing is kept of this person',
  })
  erasedAt!: string | null;
}

export const presentPerson = ({ erasedAt, ...person }: ReporterView): PersonDto => ({
  ...person,
  erasedAt: isoInstantOrNull(erasedAt),
});

class MaskedReporterDto {
  @ApiProperty({ type: PersonDto }) masked!: PersonDto;
  @ApiProperty({ description: 'Whether this reader may ask for the clear data, with a reason' }) revealable!: boolean;
}

class EventDto {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'responded' }) type!: string;
  @ApiProperty({ example: 'Dinas Pekerjaan Umum dan Penataan Ruang', description: 'The office' }) by!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Agus Prasetyo', description: 'The member of staff' }) name!:
    string | null;
  @ApiProperty({ description: 'Whether the citizen sees it' }) public!: boolean;
  @ApiProperty({ type: String, nullable: true, example: 'Tim sudah meninjau lokasi.' }) text!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, example: { opdCode: 'dpupr' } }) data!: Record<
    string,
    unknown
  >;
  @ApiProperty({ type: [String], format: 'uuid', example: [], description: 'Of attachments: what came with this step' })
  attachmentIds!: string[];
  @ApiPropertyOptional({ type: ReasonRefDto, description: 'Of `paused` and `pause_requested`' }) reason?: ReasonRefDto;
  @ApiPropertyOptional({ format: 'date', description: 'The last local day of a pause' }) until?: string;
}

export class FileDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'lubang.jpg' }) fileName!: string;
  @ApiProperty({ example: 'image/jpeg' }) mediaType!: string;
  @ApiProperty({ example: 48213, description: 'Bytes' }) size!: number;
  @ApiProperty({ example: '/api/v1/complaints/BTG-2026-000042/attachments/…' }) url!: string;
}

class PartDto {
  @ApiProperty({ example: 2, description: '1 is the report that was split' }) part!: number;
  @ApiProperty({ example: 'BTG-2026-000052' }) number!: string;
  @ApiProperty({ type: String, nullable: true, description: 'null where this reader may not open it' }) subject!:
    string | null;
  @ApiProperty({ enum: statuses }) status!: Status;
}

export class ComplaintDto {
  @ApiProperty({ example: 'BTG-2026-000042' }) number!: string;
  @ApiProperty({ enum: ['complaint', 'aspiration', 'information_request'] }) kind!: string;
  @ApiProperty() subject!: string;
  @ApiProperty() description!: string;
  @ApiProperty({ enum: statuses }) status!: Status;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) occurredOn!: string | null;
  @ApiProperty() anonymous!: boolean;
  @ApiProperty() confidential!: boolean;
  @ApiProperty({ description: 'Berkadar pengawasan' }) supervisory!: boolean;
  @ApiProperty({ format: 'date-time' }) filedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) resolvedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, enum: ['confirmed', 'no_reply', 'withdrawn'] }) closedReason!:
    string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) rejectedReason!: string | null;
  @ApiProperty({ type: Number, nullable: true, minimum: 1, maximum: 5 }) rating!: number | null;
  @ApiProperty({ example: 0 }) reopenedCount!: number;
  @ApiProperty({ example: 1, description: 'People who reported it or follow it' }) affected!: number;
  @ApiProperty({ example: 1, description: '0 none, 1 breach, 2 supervisor, 3 board' }) escalationLevel!: number;
  @ApiProperty({ type: CategoryRefDto, nullable: true }) category!: CategoryRefDto | null;
  @ApiProperty({ type: OpdRefDto, nullable: true }) opd!: OpdRefDto | null;
  @ApiProperty({ type: OfficerRefDto, nullable: true }) officer!: OfficerRefDto | null;
  @ApiProperty({ type: PlaceDto, nullable: true }) location!: PlaceDto | null;
  @ApiProperty({ type: RoutingDto }) routing!: RoutingDto;
  @ApiProperty({
    type: MaskedReporterDto,
    nullable: true,
    description: 'null when anonymous or hidden from this reader',
  })
  reporter!: MaskedReporterDto | null;
  @ApiProperty({ type: [StaffDeadlineDto] }) deadlines!: StaffDeadlineDto[];
  @ApiProperty({ type: [EventDto] }) events!: EventDto[];
  @ApiProperty({ type: [FileDto] }) attachments!: FileDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) mergedInto!: string | null;
  @ApiProperty({ type: [PartDto], description: 'The other reports made of the same one' }) parts!: PartDto[];
  @ApiProperty({ type: [ContributionDto], description: 'What other OPDs were asked, the oldest first' })
  contributions!: ContributionDto[];
  @ApiProperty({ type: [DeadlineRequestDto], description: 'Pauses and extensions, asked for or held, oldest first' })
  requests!: DeadlineRequestDto[];
  @ApiProperty({ type: PauseUnderWayDto, nullable: true }) pause!: PauseUnderWayDto | null;
  @ApiProperty({ type: PauseAllowanceDto, nullable: true, description: 'null where this reader cannot pause now' })
  pauseAllowance!: PauseAllowanceDto | null;
  @ApiProperty({ type: ExtensionDaysDto, nullable: true, description: 'The dates this reader may ask for' })
  extensionDays!: ExtensionDaysDto | null;
  @ApiProperty({ type: [String], example: ['respond', 'resolve'], description: 'What this reader may do now' })
  allowedActions!: string[];
  @ApiProperty({ example: 3, description: 'The same as the ETag' }) version!: number;
}

export const presentComplaint = (view: ComplaintView): ComplaintDto => ({
  ...view,
  filedAt: isoInstant(view.filedAt),
  resolvedAt: isoInstantOrNull(view.resolvedAt),
  closedAt: isoInstantOrNull(view.closedAt),
  deadlines: view.deadlines.map(presentStaffDeadline),
  events: view.events.map((event) => ({ ...event, at: isoInstant(event.at) })),
  reporter: view.reporter && { ...view.reporter, masked: presentPerson(view.reporter.masked) },
  contributions: view.contributions.map(presentContribution),
  requests: view.requests.map(presentRequest),
  pause: presentPause(view.pause),
  attachments: view.attachments.map(({ id, fileName, mediaType, size }) => ({
    ...{ id, fileName, mediaType, size },
    url: `/api/v1/complaints/${view.number}/attachments/${id}`,
  })),
});
