import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { statuses, type PublicComplaint, type Status, type TrackedComplaint } from '@tanggap/complaints';
import { isoInstant, type Lang } from '@tanggap/platform';
import { FileDto } from './complaint.dto';
import { PauseUnderWayDto, presentPause, ReasonRefDto } from './deadline-requests.dto';
import { ExplainedDeadlineDto, presentExplained } from './explained-deadline.dto';
import { OpdRefDto } from './file-complaint.dto';

class MovedDeadlineDto {
  @ApiProperty({ example: 'resolution' }) clock!: string;
  @ApiProperty({ format: 'date-time', example: '2026-12-10T16:00:00+07:00' }) before!: string;
  @ApiProperty({ format: 'date-time', example: '2026-12-11T14:30:00+07:00' }) after!: string;
}

class PublicEventDto {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'responded' }) type!: string;
  @ApiProperty({ example: 'Dinas Pekerjaan Umum dan Penataan Ruang', description: 'An office, never a person' })
  by!: string;
  @ApiPropertyOptional({ example: 'Tim sudah meninjau lokasi.' }) text?: string;
  @ApiPropertyOptional({ example: 'Dinas Lingkungan Hidup', description: 'The other agency that joins in' })
  helper?: string;
  @ApiPropertyOptional({ type: MovedDeadlineDto, description: 'Where the event moved a deadline' })
  moved?: MovedDeadlineDto;
  @ApiPropertyOptional({ type: ReasonRefDto, description: 'Of `paused`' }) reason?: ReasonRefDto;
  @ApiPropertyOptional({ format: 'date', description: 'The last local day of a pause' }) until?: string;
}

class PublicStepDto {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'resolved' }) type!: string;
  @ApiProperty({ example: 'Dinas Lingkungan Hidup', description: 'An office, never a person' }) by!: string;
}

class OriginalComplaintDto {
  @ApiProperty({ example: 'BTG-2026-000017' }) number!: string;
  @ApiProperty({ enum: statuses }) status!: Status;
  @ApiProperty({ description: 'false where the report is not for the public: then only its state is told' })
  shown!: boolean;
  @ApiProperty({ type: OpdRefDto, nullable: true }) opd!: OpdRefDto | null;
  @ApiProperty({ type: [ExplainedDeadlineDto] }) deadlines!: ExplainedDeadlineDto[];
  @ApiProperty({ type: [PublicStepDto] }) events!: PublicStepDto[];
}

class ContributorDto {
  @ApiProperty({ example: 'Dinas Lingkungan Hidup' }) opd!: string;
  @ApiProperty({ description: 'Whether it has done its part' }) done!: boolean;
}

class TrackedPartDto {
  @ApiProperty({ example: 2, description: 'Tracked by the same code with this number behind it; 1 by the code itself' })
  part!: number;
  @ApiProperty({ example: 'BTG-2026-000052' }) number!: string;
  @ApiProperty() subject!: string;
  @ApiProperty({ enum: statuses }) status!: Status;
  @ApiProperty({ type: String, nullable: true, example: 'Dinas Lingkungan Hidup' }) opd!: string | null;
}

export class TrackedComplaintDto {
  @ApiProperty({ example: 'BTG-2026-000042' }) number!: string;
  @ApiProperty({ enum: ['complaint', 'aspiration', 'information_request'] }) kind!: string;
  @ApiProperty() subject!: string;
  @ApiProperty() description!: string;
  @ApiProperty({ enum: statuses }) status!: Status;
  @ApiProperty({ format: 'date-time' }) filedAt!: string;
  @ApiProperty() anonymous!: boolean;
  @ApiProperty() confidential!: boolean;
  @ApiProperty({ type: OpdRefDto, nullable: true }) opd!: OpdRefDto | null;
  @ApiProperty({ type: OpdRefDto, nullable: true }) category!: OpdRefDto | null;
  @ApiProperty({ type: [ExplainedDeadlineDto] }) deadlines!: ExplainedDeadlineDto[];
  @ApiProperty({ type: PauseUnderWayDto, nullable: true, description: 'What the agency waits for' })
  pause!: PauseUnderWayDto | null;
  @ApiProperty({ type: [PublicEventDto], description: 'The public timeline; internal notes never appear' })
  events!: PublicEventDto[];
  @ApiProperty({ type: [FileDto] }) attachments!: FileDto[];
  @ApiProperty() canReply!: boolean;
  @ApiProperty() canConfirm!: boolean;
  @ApiProperty({ type: Number, nullable: true }) rating!: number | null;
  @ApiProperty({
    enum: ['public', 'hidden'],
    nullable: true,
    description: 'Not null: the code of somebody who follows it; `hidden` where it is no longer for the public',
  })
  follows!: 'public' | 'hidden' | null;
  @ApiProperty({ type: OriginalComplaintDto, nullable: true, description: 'Of a merged report: as what it is handled' })
  original!: OriginalComplaintDto | null;
  @ApiProperty({ example: 1, description: 'People who reported it or follow it' }) affected!: number;
  @ApiProperty({ type: [ContributorDto], description: 'Other agencies that join in' }) contributors!: ContributorDto[];
  @ApiProperty({ type: [TrackedPartDto], description: 'The other reports made of what was written' })
  parts!: TrackedPartDto[];
}

const presentOriginal = (original: PublicComplaint, lang: Lang): OriginalComplaintDto => ({
  ...{ number: original.number, status: original.status, shown: original.shown, opd: original.opd },
  deadlines: original.deadlines.map((deadline) => presentExplained(deadline, lang)),
  events: original.events.map(({ at, ...event }) => ({ ...event, at: isoInstant(at) })),
});

export const presentTracked = (view: TrackedComplaint, code: string, lang: Lang): TrackedComplaintDto => ({
  ...view,
  filedAt: isoInstant(view.filedAt),
  deadlines: view.deadlines.map((deadline) => presentExplained(deadline, lang)),
  pause: presentPause(view.pause),
  events: view.events.map(({ moved, ...event }) => ({
    ...event,
    at: isoInstant(event.at),
    ...(moved
      ? { moved: { clock: moved.clock, before: isoInstant(moved.before), after: isoInstant(moved.after) } }
      : {}),
  })),
  original: view.original && presentOriginal(view.original, lang),
  attachments: view.attachments.map((file) => ({
    ...file,
    url: `/api/v1/tracking/${encodeURIComponent(code)}/attachments/${file.id}`,
  })),
});
