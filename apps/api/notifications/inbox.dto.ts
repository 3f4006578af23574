import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { InboxItem, ReaderSettingView } from '@tanggap/notifications';
import { isoInstant, isoInstantOrNull } from '@tanggap/platform';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../http';

export class InboxQueryDto extends PageQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'true: only what was not read yet' })
  @IsOptional()
  @IsIn(['true', 'false'])
  unread?: 'true' | 'false';
}

class InboxLineDto {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'BTG-2026-000042',
    description: 'Null for a document: it stands among the downloads',
  })
  complaint!: string | null;
  @ApiProperty({ example: 'reminder' }) step!: string;
  @ApiProperty({ example: 'Mendekati batas: Penyelesaian BTG-2026-000042' }) title!: string;
  @ApiProperty({ example: 'Penyelesaian laporan BTG-2026-000042 jatuh tempo Jumat, 20 November 2026 pukul 16.00 WIB.' })
  text!: string;
}

class InboxItemDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt!: string | null;
  @ApiProperty({ example: '4 pemberitahuan' }) title!: string;
  @ApiProperty({ type: [InboxLineDto], description: 'Several where a night’s notices arrived together' })
  lines!: InboxLineDto[];
}

export class InboxPageDto {
  @ApiProperty({ type: [InboxItemDto] }) items!: InboxItemDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class UnreadDto {
  @ApiProperty({ example: 3 }) unread!: number;
}

export const presentInboxItem = ({ id, at, readAt, title, lines }: InboxItem): InboxItemDto => ({
  id,
  at: isoInstant(at),
  readAt: isoInstantOrNull(readAt),
  title,
  lines: lines.map(({ complaint, step, title: heading, text }) => ({ complaint, step, title: heading, text })),
});

export class PutReaderSettingDto {
  @ApiProperty({ description: 'By mail, where the account has an address' })
  @IsBoolean()
  byEmail!: boolean;

  @ApiProperty({ description: 'By telephone, where the account has a number' })
  @IsBoolean()
  byPhone!: boolean;

  @ApiProperty({ enum: ['id', 'en'], example: 'id' })
  @IsIn(['id', 'en'])
  language!: 'id' | 'en';
}

export class ReaderSettingDto extends PutReaderSettingDto {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'agus@batangkab.go.id',
    description: 'Of the account; an administrator keeps it',
  })
  email!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '+6281234567890',
    description: 'Of the account; an administrator keeps it',
  })
  phone!: string | null;
}

export const presentSetting = ({ byEmail, byPhone, language, email, phone }: ReaderSettingView): ReaderSettingDto => ({
  ...{ byEmail, byPhone, language, email, phone },
});
