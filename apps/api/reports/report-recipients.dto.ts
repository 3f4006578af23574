import { ApiProperty } from '@nestjs/swagger';
import type { ReportRecipient } from '@tanggap/notifications';
import { isoInstant, isoInstantOrNull } from '@tanggap/platform';
import { IsEmail, IsString, Length, MaxLength } from 'class-validator';
import { Trimmed } from '../complaints/contact.dto';

export class AddReportRecipientDto {
  @ApiProperty({ example: 'Bupati', minLength: 2, maxLength: 100 })
  @Trimmed()
  @IsString()
  @Length(2, 100)
  name!: string;

  @ApiProperty({ example: 'bupati@batangkab.go.id', maxLength: 254 })
  @Trimmed()
  @IsEmail()
  @MaxLength(254)
  email!: string;
}

export class ReportRecipientDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'Bupati' }) name!: string;
  @ApiProperty({ example: 'bupati@batangkab.go.id', description: 'Masked once it was removed' }) email!: string;
  @ApiProperty({ example: 'Rina Wulandari' }) addedBy!: string;
  @ApiProperty({ format: 'date-time' }) addedAt!: string;
  @ApiProperty({ type: String, nullable: true, example: null }) removedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) removedAt!: string | null;
}

export class ReportRecipientsDto {
  @ApiProperty({ type: [ReportRecipientDto] }) items!: ReportRecipientDto[];
  @ApiProperty({ type: [ReportRecipientDto], description: 'Removed lately, the latest first' })
  removed!: ReportRecipientDto[];
  @ApiProperty({ example: 20, description: 'So many there may be' }) maximum!: number;
  @ApiProperty({ example: 2, description: 'Active supervisors: each gets one of their own' }) supervisors!: number;
  @ApiProperty({ description: 'Whether mail is sent at all; without it copies go nowhere' }) canMail!: boolean;
}

export const presentRecipient = ({ masked, ...row }: ReportRecipient): ReportRecipientDto => ({
  ...row,
  email: row.email ?? masked,
  addedAt: isoInstant(row.addedAt),
  removedAt: isoInstantOrNull(row.removedAt),
});
