import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import {
  complaintSorts,
  dueFilters,
  slaStates,
  statuses,
  type ComplaintSort,
  type DueCounted,
  type DueFilter,
  type ListedComplaint,
  type RemainingTime,
  type SlaState,
  type Status,
} from '@tanggap/complaints';
import { AppError, isoInstant, parseFrom, parseTo, type Text } from '@tanggap/platform';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../http';
import { OpdRefDto } from './file-complaint.dto';

export class ListComplaintsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: statuses })
  @IsOptional()
  @IsIn(statuses)
  status?: Status;

  @ApiPropertyOptional({ example: 'dpupr', description: 'Code of an OPD; with measure several, joined by commas' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  opd?: string;

  @ApiPropertyOptional({
    example: 'officer.dpupr',
    description: 'User name of the officer who has it; none: those that nobody has taken yet',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  officer?: string;

  @ApiPropertyOptional({ example: 'jalan-jembatan', description: 'Code of a category' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  category?: string;

  @ApiPropertyOptional({
    example: 'resolved_late',
    description:
      'Exactly the complaints behind a number of GET /metrics/summary, newest first: a code of its catalogue, or one class of it (received_by_channel:web). Taken with from, to, opd, category, area, kind and asOf as there; not with status, sla, q and sort',
  })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  measure?: string;

  @ApiPropertyOptional({
    example: '33.25.11',
    description: 'With measure: code of a kecamatan or a desa; several joined by commas',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  area?: string;

  @ApiPropertyOptional({ example: 'complaint', description: 'With measure: kind of the complaint' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  kind?: string;

  @ApiPropertyOptional({ example: '2026-11-20', description: 'With measure: as known at the end of that local day' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  asOf?: string;

  @ApiPropertyOptional({
    enum: slaStates,
    description: 'at_risk: past 80 % of a limit; breached: past a limit, now or once; paused: a clock stands still',
  })
  @IsOptional()
  @IsIn(slaStates)
  sla?: SlaState;

  @ApiPropertyOptional({
    enum: dueFilters,
    description:
      'When the next deadline is, by local days; ahead: what is not overdue; unverified: submitted. For staff of an OPD what is unverified is in no other; what waits for the citizen is overdue or ahead, and due at no time between',
  })
  @IsOptional()
  @IsIn(dueFilters)
  due?: DueFilter;

  @ApiPropertyOptional({ maxLength: 200, example: 'jalan berlubang', description: 'Words of the text, or a number' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ example: '2026-11-01', description: 'Filed on or after that local day, or instant' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  @ApiPropertyOptional({
    example: '2026-11-30',
    description: 'Filed up to that local day inclusive, or before that instant',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;

  @ApiPropertyOptional({ enum: ['true'], description: 'Only open ones with words of danger to life' })
  @IsOptional()
  @IsIn(['true'])
  urgent?: 'true';

  @ApiPropertyOptional({
    enum: complaintSorts,
    default: 'due',
    description: 'due: what is due next first; -affected: what most people reported first',
  })
  @IsOptional()
  @IsIn(complaintSorts)
  sort?: ComplaintSort;
}

export class DueCountsQuery extends PickType(ListComplaintsQuery, [
  'status',
  'opd',
  'officer',
  'category',
  'sla',
  'q',
]) {}

export class DueCountsDto implements Record<DueCounted, number> {
  @ApiProperty({ example: 2 }) overdue!: number;
  @ApiProperty({ example: 1 }) today!: number;
  @ApiProperty({ example: 3 }) tomorrow!: number;
  @ApiProperty({ example: 9, description: 'Of the days after tomorrow up to Sunday' }) week!: number;
  @ApiProperty({ example: 40 }) later!: number;
  @ApiProperty({ example: 5, description: "Submitted: due for the verifier, not for an OPD's staff" })
  unverified!: number;
}

/** @throws AppError `validation_failed` for what is neither a day nor an instant */
export function periodOf(
  query: { from?: string | undefined; to?: string | undefined },
  fromField = 'from',
): {
  from: Date | undefined;
  to: Date | undefined;
} {
  const read = (field: 'from' | 'to', parse: (value: string) => Date | null): Date | undefined => {
    const value = query[field];
    if (value === undefined || value === '') return undefined;
    const parsed = parse(value);
    if (parsed) return parsed;
    const message = {
      id: 'Tulis tanggal seperti 2026-11-20, atau waktu lengkap dengan zona.',
      en: 'Give a day such as 2026-11-20, or an instant with its offset.',
    };
    throw new AppError('validation_failed', { errors: [{ field: field === 'from' ? fromField : field, message }] });
  };
  return { from: read('from', parseFrom), to: read('to', parseTo) };
}

export class RemainingTimeDto {
  @ApiProperty({ example: 2, description: 'Whole days (0: today, or a day off since); negative once it has passed' })
  amount!: number;

  @ApiProperty({
    enum: ['working_days', 'calendar_days', 'seconds'],
    description: "Working days are those of the clock's own calendar",
  })
  unit!: RemainingTime['unit'];
}

class NextDeadlineDto {
  @ApiProperty({ example: 'first_response' })
  clock!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-26T16:00:00+07:00' })
  dueAt!: string;

  @ApiProperty({ enum: ['running', 'paused', 'breached'] })
  state!: string;

  @ApiProperty({ type: RemainingTimeDto, nullable: true, description: 'null while paused' })
  remaining!: RemainingTimeDto | null;
}

export class OfficerRefDto {
  @ApiProperty({ example: 'officer.dpupr' })
  username!: string;

  @ApiProperty({ example: 'Agus Prasetyo' })
  name!: string;
}

class ListedComplaintDto {
  @ApiProperty({ example: 'BTG-2026-000042' }) number!: string;
  @ApiProperty({ enum: ['complaint', 'aspiration', 'information_request'] }) kind!: string;
  @ApiProperty({ example: 'Jalan berlubang di depan SDN Kauman 1' }) subject!: string;
  @ApiProperty({ enum: statuses }) status!: Status;
  @ApiProperty({ type: String, nullable: true, example: 'jalan-jembatan' }) categoryCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Jalan dan jembatan' }) categoryName!: string | null;
  @ApiProperty({ type: OpdRefDto, nullable: true }) opd!: OpdRefDto | null;
  @ApiProperty({ type: OfficerRefDto, nullable: true }) officer!: OfficerRefDto | null;
  @ApiProperty() supervisory!: boolean;
  @ApiProperty() confidential!: boolean;
  @ApiProperty({
    type: [String],
    example: ['Kabel listrik putus atau menjuntai (“kabel putus”)'],
    description: 'Why it may endanger life',
  })
  urgent!: string[];
  @ApiProperty() anonymous!: boolean;
  @ApiProperty({ example: 0, description: '0 none, 1 breach, 2 supervisor, 3 board' }) escalationLevel!: number;
  @ApiProperty({ example: 12, description: 'People who reported it or follow it' }) affected!: number;
  @ApiProperty({ format: 'date-time' }) filedAt!: string;
  @ApiProperty({ type: NextDeadlineDto, nullable: true }) nextDeadline!: NextDeadlineDto | null;
  @ApiProperty({ enum: ['running', 'at_risk', 'breached', 'paused', 'none'] }) sla!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last local day of a pause of staff' })
  pausedUntil!: string | null;
  @ApiProperty({ description: "The reader's OPD only contributes: `nextDeadline` and `sla` are those of its own task" })
  contributes!: boolean;
  @ApiProperty({ type: [OpdRefDto], description: 'The OPDs that are asked to contribute now' })
  contributors!: OpdRefDto[];
  @ApiProperty({ example: 1 }) version!: number;
}

export class ComplaintPageDto {
  @ApiProperty({ type: [ListedComplaintDto] }) items!: ListedComplaintDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export const presentListed = (row: ListedComplaint): ListedComplaintDto => ({
  ...row,
  filedAt: isoInstant(row.filedAt),
  nextDeadline: row.nextDeadline && { ...row.nextDeadline, dueAt: isoInstant(row.nextDeadline.dueAt) },
});

const onlyWithMeasure: Text = { id: 'Hanya bersama measure.', en: 'Only together with measure.' };
const neverWithMeasure: Text = {
  id: 'Tidak dapat dipakai bersama measure.',
  en: 'Cannot be used together with measure.',
};
const fittingMeasure = ['area', 'kind', 'asOf'] as const;
const unfitForMeasure = ['status', 'officer', 'sla', 'due', 'q', 'sort', 'urgent'] as const;

/** What belongs to the complaints behind a number, and what to the list. @throws AppError `validation_failed` naming what doesn't fit */
export function refuseUnfit(query: Partial<ListComplaintsQuery>): void {
  const [unfit, message] =
    query.measure === undefined ? [fittingMeasure, onlyWithMeasure] : [unfitForMeasure, neverWithMeasure];
  const given = unfit.filter((field) => query[field] !== undefined);
  if (given.length > 0) throw new AppError('validation_failed', { errors: given.map((field) => ({ field, message })) });
}
