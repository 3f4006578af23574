import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { InboxItem, ReaderSetting } from '@tanggap/notifications';
import { isoInstant, isoInstantOrNull, notificationTexts } from '@tanggap/platform';
import { IsEmail, IsIn, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { PageQuery, says } from '../http';

export class InboxQueryDto extends PageQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'true: only what was not read yet' })
  @IsOptional()
  @IsIn(['true', 'false'])
  unread?: 'true' | 'false';
}

export class InboxLineDto {
  @ApiProperty({ example: 'BTG-2026-000042' }) complaint!: string;
  @ApiProperty({ example: 'reminder' }) step!: string;
  @ApiProperty({ example: 'Laporan baru untuk DPUPR' }) title!: string;
  @ApiProperty({ example: 'BTG-2026-000042: jatuh tempo Jumat 27 Nov 14.30.' }) text!: string;
}

export class InboxItemDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt!: string | null;
  @ApiProperty({ example: 'Laporan baru untuk DPUPR' }) title!: string;
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

/** Null: only in the office. */
export class ReaderSettingDto {
  @ApiProperty({ type: String, nullable: true, example: 'agus@contoh.go.id' })
  @ValidateIf((setting: ReaderSettingDto) => setting.email !== null)
  @IsString()
  @MaxLength(254)
  @IsEmail({}, says(notificationTexts.emailInvalid))
  email!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '+6281234567890' })
  @ValidateIf((setting: ReaderSettingDto) => setting.phone !== null)
  @IsString()
  @MaxLength(30)
  phone!: string | null;

  @ApiProperty({ enum: ['id', 'en'] })
  @IsIn(['id', 'en'])
  language!: 'id' | 'en';
}

export const presentSetting = ({ email, phone, language }: ReaderSetting): ReaderSettingDto => ({
  email,
  phone,
  language,
});
