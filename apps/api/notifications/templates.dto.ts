import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { audiences, channels, type TemplatePreview, type TemplateView } from '@tanggap/notifications';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class TemplatesQueryDto {
  @ApiPropertyOptional({ enum: ['id', 'en'], default: 'id', description: 'Language of the wording' })
  @IsOptional()
  @IsIn(['id', 'en'])
  language: 'id' | 'en' = 'id';
}

export class WordingDto {
  @ApiPropertyOptional({
    type: String,
    default: '',
    example: 'Laporan {number} ditanggapi',
    description: 'Mail and the office; else empty',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  subject = '';

  @ApiProperty({ example: '{opd} menanggapi laporan {number}.' })
  @IsString()
  @MaxLength(5000)
  body!: string;
}

class MaximumDto {
  @ApiProperty({ example: 150 }) subject!: number;
  @ApiProperty({ example: 4000 }) body!: number;
}

export class TemplateDto {
  @ApiProperty({ enum: audiences }) audience!: string;
  @ApiProperty({ example: 'responded' }) step!: string;
  @ApiProperty({ enum: channels }) channel!: string;
  @ApiProperty({ enum: ['id', 'en'] }) language!: string;
  @ApiProperty({ example: 'Laporan BTG-2026-000042 ditanggapi' }) subject!: string;
  @ApiProperty({ example: '{opd} menanggapi laporan {number}.' }) body!: string;
  @ApiProperty({ description: '0: never edited' }) version!: number;
  @ApiProperty({ type: WordingDto, description: 'The wording that came with the product' }) default!: WordingDto;
  @ApiProperty({ type: [String], example: ['number', 'opd'] }) placeholders!: string[];
  @ApiProperty({ type: MaximumDto, description: 'Characters; 0: no subject' }) maximum!: MaximumDto;
}

export class TemplatesDto {
  @ApiProperty({ type: [TemplateDto] }) items!: TemplateDto[];
}

class SmsLengthDto {
  @ApiProperty({ example: 112, description: 'As the network counts' }) units!: number;
  @ApiProperty({ example: 1 }) segments!: number;
  @ApiProperty({ enum: ['gsm7', 'ucs2'] }) encoding!: string;
}

export class TemplatePreviewDto {
  @ApiProperty({ example: 'Laporan BTG-2026-000042 ditanggapi' }) subject!: string;
  @ApiProperty({ example: 'DPUPR menanggapi laporan BTG-2026-000042.' }) text!: string;
  @ApiProperty({ type: String, nullable: true, example: '<!doctype html><html>…</html>' }) html!: string | null;
  @ApiProperty({ type: SmsLengthDto, nullable: true }) sms!: SmsLengthDto | null;
}

export const presentTemplate = (view: TemplateView): TemplateDto => ({
  audience: view.audience,
  step: view.step,
  channel: view.channel,
  language: view.language,
  subject: view.subject,
  body: view.body,
  version: view.version,
  default: { subject: view.default.subject, body: view.default.body },
  placeholders: [...view.placeholders],
  maximum: { subject: view.maximum.subject, body: view.maximum.body },
});

export const presentPreview = ({ subject, text, html, sms }: TemplatePreview): TemplatePreviewDto => ({
  subject,
  text,
  html,
  sms: sms && { units: sms.units, segments: sms.segments, encoding: sms.encoding },
});
