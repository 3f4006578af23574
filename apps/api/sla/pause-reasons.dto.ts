import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import type { Lang } from '@tanggap/platform';
import { PAUSE_REASON_CODE, type PauseReason } from '@tanggap/sla';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { Trimmed } from '../complaints/contact.dto';

export class PauseReasonQuery {
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    default: 'false',
    description: 'Also those that are offered no more',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  all?: 'true' | 'false';
}

class PauseReasonFields {
  @ApiProperty({ example: 'menunggu instansi lain', minLength: 2, maxLength: 100 })
  @Trimmed()
  @IsString()
  @Length(2, 100)
  nameId!: string;

  @ApiProperty({ example: 'waiting for another agency', minLength: 2, maxLength: 100 })
  @Trimmed()
  @IsString()
  @Length(2, 100)
  nameEn!: string;

  @ApiProperty({ example: true, description: 'false: offered no more; what was paused for it keeps its name' })
  @IsBoolean()
  active!: boolean;

  @ApiProperty({ example: 10, minimum: 0, maximum: 10000, description: 'Smaller numbers come first' })
  @IsInt()
  @Min(0)
  @Max(10_000)
  position!: number;
}

class PauseReasonCode {
  @ApiProperty({ example: 'awaiting_other_agency', pattern: PAUSE_REASON_CODE.source })
  @IsString()
  @Matches(PAUSE_REASON_CODE)
  code!: string;
}

export class UpdatePauseReasonDto extends PauseReasonFields {}
export class CreatePauseReasonDto extends IntersectionType(PauseReasonCode, PauseReasonFields) {}

export class PauseReasonDto {
  @ApiProperty({ example: 'awaiting_other_agency' }) code!: string;
  @ApiProperty({ example: 'menunggu instansi lain', description: 'In the language that is asked for' }) name!: string;
  @ApiProperty({ example: 'menunggu instansi lain' }) nameId!: string;
  @ApiProperty({ example: 'waiting for another agency' }) nameEn!: string;
  @ApiProperty({ example: true }) active!: boolean;
  @ApiProperty({ example: 1 }) position!: number;
  @ApiProperty({ example: 1 }) version!: number;
}

export class PauseReasonsDto {
  @ApiProperty({ type: [PauseReasonDto] }) items!: PauseReasonDto[];
}

export const pauseReasonInput = ({ nameId, nameEn, active, position }: PauseReasonFields) => ({
  name: nameId,
  nameEn,
  active,
  position,
});

export const presentPauseReason = (
  { code, name, nameEn, active, position, version }: PauseReason,
  lang: Lang,
): PauseReasonDto => ({ code, name: lang === 'id' ? name : nameEn, nameId: name, nameEn, active, position, version });
