import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { statuses, type Status, type TrackedComplaint } from '@tanggap/complaints';
import { isoInstant } from '@tanggap/platform';
import { DeadlineDto, FileDto, presentDeadline } from './complaint.dto';
import { OpdRefDto } from './file-complaint.dto';

class PublicEventDto {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'responded' }) type!: string;
  @ApiProperty({ example: 'Dinas Pekerjaan Umum dan Penataan Ruang', description: 'An office, never a person' })
  by!: string;
  @ApiPropertyOptional({ example: 'Tim sudah meninjau lokasi.' }) text?: string;
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
  @ApiProperty({ type: [DeadlineDto] }) deadlines!: DeadlineDto[];
  @ApiProperty({ type: [PublicEventDto], description: 'The public timeline; internal notes never appear' })
  events!: PublicEventDto[];
  @ApiProperty({ type: [FileDto] }) attachments!: FileDto[];
  @ApiProperty() canReply!: boolean;
  @ApiProperty() canConfirm!: boolean;
  @ApiProperty({ type: Number, nullable: true }) rating!: number | null;
}

export const presentTracked = (view: TrackedComplaint, code: string): TrackedComplaintDto => ({
  ...view,
  filedAt: isoInstant(view.filedAt),
  deadlines: view.deadlines.map(presentDeadline),
  events: view.events.map((event) => ({ ...event, at: isoInstant(event.at) })),
  attachments: view.attachments.map((file) => ({
    ...file,
    url: `/api/v1/tracking/${encodeURIComponent(code)}/attachments/${file.id}`,
  })),
});
