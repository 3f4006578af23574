import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { holidayKinds, type CalendarInput, type HolidayKind } from '@tanggap/sla';
import { Type } from 'class-transformer';
import {
  Allow as Accept,
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { says } from '../http';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const dayText = says({ id: 'Tulis tanggal seperti 2026-12-24.', en: 'Give a date such as 2026-12-24.' });

class CalendarVersionDto {
  @ApiProperty({ example: '2026-01-01', format: 'date' })
  @Matches(DAY, dayText)
  validFrom!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Periods by day of the week, 1 is Monday',
    example: { 1: [{ opens: '07:30', closes: '16:00' }], 5: [{ opens: '07:30', closes: '14:30' }] },
  })
  @IsObject()
  weekly!: CalendarInput['versions'][number]['weekly'];
}

class HolidayDto {
  @ApiProperty({ example: '2026-12-24', format: 'date' })
  @Matches(DAY, dayText)
  date!: string;

  @ApiProperty({ enum: holidayKinds, example: 'libur_daerah' })
  @IsIn(holidayKinds)
  kind!: HolidayKind;

  @ApiProperty({ example: 'Hari Jadi Kabupaten Batang' })
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ example: 'SE Bupati 065/2026' })
  @IsString()
  @MaxLength(200)
  decree!: string;
}

/** Takes what GET answers; the decreed days and the version are ignored. */
export class PutCalendarDto {
  @ApiProperty({ example: 'Jam kantor', minLength: 2, maxLength: 120 })
  @IsString()
  @Length(2, 120)
  name!: string;

  @ApiPropertyOptional({ example: 'Asia/Jakarta' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  timeZone?: string;

  @ApiPropertyOptional({ default: false, description: 'Works on holidays as well' })
  @IsBoolean()
  ignoresHolidays: boolean = false;

  @ApiProperty({ type: [CalendarVersionDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CalendarVersionDto)
  versions!: CalendarVersionDto[];

  @ApiPropertyOptional({ type: [HolidayDto], description: 'Days of this calendar alone, beside the decreed ones' })
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => HolidayDto)
  holidays: HolidayDto[] = [];

  @Accept() code?: unknown;
  @Accept() isDefault?: unknown;
  @Accept() decreedHolidays?: unknown;
  @Accept() decreedYears?: unknown;
  @Accept() version?: unknown;
}

export class CreateCalendarDto extends PutCalendarDto {
  @ApiProperty({ example: 'shift-pagi', pattern: '^[a-z0-9-]{2,40}$' })
  @Matches(
    /^[a-z0-9-]{2,40}$/,
    says({ id: 'Kode: huruf kecil, angka, dan tanda hubung.', en: 'A code: lower-case letters, digits, dashes.' }),
  )
  override code!: string;
}

export class CalendarDto {
  @ApiProperty({ example: 'kantor' }) code!: string;
  @ApiProperty({ example: 'Jam kantor' }) name!: string;
  @ApiProperty({ example: 'Asia/Jakarta' }) timeZone!: string;
  @ApiProperty() ignoresHolidays!: boolean;
  @ApiProperty({ description: "The regency's own" }) isDefault!: boolean;
  @ApiProperty({ type: [CalendarVersionDto] }) versions!: CalendarVersionDto[];
  @ApiProperty({ type: [HolidayDto] }) holidays!: HolidayDto[];
  @ApiProperty({ example: 1 }) version!: number;
}

export class CalendarDetailDto extends CalendarDto {
  @ApiProperty({ type: [HolidayDto], description: 'By joint decree (SKB)' }) decreedHolidays!: HolidayDto[];
  @ApiProperty({ type: [Number], example: [2026, 2027] }) decreedYears!: number[];
}

export class CalendarPageDto {
  @ApiProperty({ type: [CalendarDto] }) items!: CalendarDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
