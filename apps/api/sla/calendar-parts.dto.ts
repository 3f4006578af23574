import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { holidayKinds, type HolidayKind } from '@tanggap/sla';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Nested, says } from '../http';

const LOCAL_DAY = /^\d{4}-\d{2}-\d{2}$/;
const dayText = says({ id: 'Tulis tanggal seperti 2026-12-24.', en: 'Give a date such as 2026-12-24.' });
const timeText = says({ id: 'Tulis jam seperti 07:30.', en: 'Give a time such as 07:30.' });

class WorkingPeriodDto {
  @ApiProperty({ example: '07:30', description: 'Local time' })
  @Matches(/^\d{2}:\d{2}$/, timeText)
  opens!: string;

  @ApiProperty({ example: '16:00', description: 'Local time; 24:00 is the end of the day' })
  @Matches(/^\d{2}:\d{2}$/, timeText)
  closes!: string;
}

const Periods = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: [WorkingPeriodDto] }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(12),
    ValidateNested({ each: true }),
    Type(() => WorkingPeriodDto),
  );

/** Periods by day of the week, 1 is Monday; a day that isn't named is free. */
class WeeklyHoursDto {
  @Periods() '1'?: WorkingPeriodDto[];
  @Periods() '2'?: WorkingPeriodDto[];
  @Periods() '3'?: WorkingPeriodDto[];
  @Periods() '4'?: WorkingPeriodDto[];
  @Periods() '5'?: WorkingPeriodDto[];
  @Periods() '6'?: WorkingPeriodDto[];
  @Periods() '7'?: WorkingPeriodDto[];
}

export class CalendarVersionDto {
  @ApiProperty({ example: '2026-01-01', format: 'date' })
  @Matches(LOCAL_DAY, dayText)
  validFrom!: string;

  @ApiPropertyOptional({
    type: String,
    example: '2027-03-09',
    format: 'date',
    description: 'Temporary hours: the last day, inclusive; they lie over the version otherwise in force',
  })
  @IsOptional()
  @Matches(LOCAL_DAY, dayText)
  validUntil?: string | undefined;

  @ApiPropertyOptional({ type: String, example: 'Jam kerja Ramadan 1448 H', maxLength: 120 })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  name?: string | undefined;

  @ApiProperty({
    type: WeeklyHoursDto,
    description: 'Periods by day of the week, 1 is Monday',
    example: { 1: [{ opens: '07:30', closes: '16:00' }], 5: [{ opens: '07:30', closes: '14:30' }] },
  })
  @Nested(() => WeeklyHoursDto)
  weekly!: WeeklyHoursDto;
}

export class HolidayDto {
  @ApiProperty({ example: '2026-12-24', format: 'date' })
  @Matches(LOCAL_DAY, dayText)
  date!: string;

  @ApiProperty({ enum: holidayKinds, example: 'libur_daerah' })
  @IsIn(holidayKinds)
  kind!: HolidayKind;

  @ApiProperty({ example: 'Hari Jadi Kabupaten Batang', maxLength: 200 })
  @IsString()
  @Length(1, 200)
  name!: string;

  @ApiProperty({ example: 'SE Bupati 065/2026', maxLength: 200 })
  @IsString()
  @MaxLength(200)
  decree!: string;
}
