import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isoInstant } from '@tanggap/platform';
import { holidayKinds, type CalendarYear, type HolidayKind } from '@tanggap/sla';
import { Type } from 'class-transformer';
import {
  Allow as Accept,
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { says } from '../http';
import { CalendarVersionDto, HolidayDto } from './calendar-parts.dto';

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

  @ApiPropertyOptional({ example: 'Surat Edaran Bupati tentang jam kerja Ramadan', maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;

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

class CalendarDto {
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

class CalendarDayPeriodDto {
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ format: 'date-time' }) to!: string;
}

class DayOffDto {
  @ApiProperty({ enum: ['weekly_rest', ...holidayKinds] }) kind!: 'weekly_rest' | HolidayKind;
  @ApiProperty({ type: String, nullable: true, example: 'Tahun Baru Masehi' }) name!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'SKB 1497/2025 2/2025 5/2025' }) decree!: string | null;
}

class CalendarDayDto {
  @ApiProperty({ example: '2027-01-01', format: 'date' }) date!: string;
  @ApiProperty({ type: [CalendarDayPeriodDto] }) periods!: CalendarDayPeriodDto[];
  @ApiProperty({ type: DayOffDto, nullable: true, description: 'null for a working day' }) off!: DayOffDto | null;
  @ApiProperty({ type: String, nullable: true, example: 'Jam kerja Ramadan 1448 H' }) temporaryHours!: string | null;
}

export class CalendarYearDto {
  @ApiProperty({ example: 2027 }) year!: number;
  @ApiProperty({ description: 'false: no decree yet, deadlines there are provisional' }) decreed!: boolean;
  @ApiProperty({ example: 241 }) workingDays!: number;
  @ApiProperty({ type: [CalendarDayDto] }) days!: CalendarDayDto[];
}

export const presentYear = ({ days, ...year }: CalendarYear): CalendarYearDto => ({
  ...year,
  days: days.map(({ periods, ...day }) => ({
    ...day,
    periods: periods.map(({ from, to }) => ({ from: isoInstant(from), to: isoInstant(to) })),
  })),
});
