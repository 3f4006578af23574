import { ApiProperty } from '@nestjs/swagger';
import type { AreaKind, AreaLevel } from '@tanggap/directory';

const kinds = ['complaint', 'aspiration', 'information_request'] as const;
const clocks = ['verification', 'first_response', 'resolution'] as const;
const units = ['working_days', 'working_hours', 'calendar_days', 'seconds'] as const;
const nullable = { type: String, nullable: true } as const;

class NoticeDto {
  @ApiProperty({ example: 'Daftar wilayah' })
  subject!: string;

  @ApiProperty({ example: 'cahyadsn/wilayah' })
  source!: string;

  @ApiProperty({ example: 'MIT' })
  licence!: string;

  @ApiProperty({ ...nullable, example: 'https://github.com/cahyadsn/wilayah' })
  url!: string | null;
}

class RegencyDto {
  @ApiProperty({ example: '33.25' })
  code!: string;

  @ApiProperty({ example: 'Kabupaten Batang' })
  name!: string;

  @ApiProperty({ example: 'Jawa Tengah' })
  province!: string;

  @ApiProperty({ example: 'Asia/Jakarta' })
  timeZone!: string;

  @ApiProperty({ enum: ['id', 'en'], isArray: true })
  languages!: ('id' | 'en')[];

  @ApiProperty({ ...nullable, example: 'https://www.batangkab.go.id' })
  site!: string | null;

  @ApiProperty({ type: [NoticeDto], description: 'Sources and licences of the reference data' })
  notices!: NoticeDto[];
}

class LimitDto {
  @ApiProperty({ enum: clocks, example: 'first_response' })
  clock!: (typeof clocks)[number];

  @ApiProperty({ example: 5 })
  amount!: number;

  @ApiProperty({ enum: units, example: 'working_days' })
  unit!: (typeof units)[number];
}

class KindDto {
  @ApiProperty({ enum: kinds, example: 'complaint' })
  code!: (typeof kinds)[number];

  @ApiProperty({ example: 'Pengaduan' })
  name!: string;

  @ApiProperty({ type: [LimitDto], description: 'What is promised today to a report of this kind' })
  deadlines!: LimitDto[];
}

class CategoryChoiceDto {
  @ApiProperty({ example: 'jalan-jembatan' })
  code!: string;

  @ApiProperty({ example: 'Jalan dan jembatan' })
  name!: string;

  @ApiProperty({ example: 'Jalan berlubang atau rusak, jembatan, trotoar' })
  hint!: string;

  @ApiProperty({ ...nullable, example: 'road', description: 'Name of a Tabler icon' })
  icon!: string | null;

  @ApiProperty({ example: true, description: 'false: reports of this category never appear in public' })
  public!: boolean;
}

class AreaDto {
  @ApiProperty({ example: '33.25.11' })
  code!: string;

  @ApiProperty({ example: 'Batang' })
  name!: string;

  @ApiProperty({ enum: ['regency', 'district', 'village'], example: 'district' })
  level!: AreaLevel;

  @ApiProperty({ enum: ['kabupaten', 'kecamatan', 'desa', 'kelurahan'], example: 'kecamatan' })
  kind!: AreaKind;

  @ApiProperty({ ...nullable, example: '33.25' })
  parentCode!: string | null;

  @ApiProperty({ type: Number, nullable: true, example: -6.91 })
  latitude!: number | null;

  @ApiProperty({ type: Number, nullable: true, example: 109.73 })
  longitude!: number | null;
}

class LengthDto {
  @ApiProperty({ example: 5 })
  min!: number;

  @ApiProperty({ example: 150 })
  max!: number;
}

class AttachmentLimitsDto {
  @ApiProperty({ example: 10 })
  max!: number;

  @ApiProperty({ example: 5_242_880, description: 'Of one file' })
  maxBytes!: number;

  @ApiProperty({ type: [String], example: ['image/jpeg', 'application/pdf'] })
  mediaTypes!: string[];
}

class LimitsDto {
  @ApiProperty({ type: LengthDto })
  subject!: LengthDto;

  @ApiProperty({ type: LengthDto, example: { min: 20, max: 5000 } })
  description!: LengthDto;

  @ApiProperty({ type: AttachmentLimitsDto })
  attachments!: AttachmentLimitsDto;
}

/** What a citizen chooses from, and what the form may hold. */
export class ReferenceDto {
  @ApiProperty({ type: RegencyDto })
  regency!: RegencyDto;

  @ApiProperty({ type: [KindDto] })
  kinds!: KindDto[];

  @ApiProperty({ type: [CategoryChoiceDto] })
  categories!: CategoryChoiceDto[];

  @ApiProperty({ type: [AreaDto], description: 'An area comes before what lies in it' })
  areas!: AreaDto[];

  @ApiProperty({ type: LimitsDto })
  limits!: LimitsDto;
}
