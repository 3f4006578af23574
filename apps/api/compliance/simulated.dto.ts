import { ApiProperty } from '@nestjs/swagger';
import type { Lang } from '@tanggap/platform';
import { notice } from './compliance.dto';

/** Every look ahead says so too. */
export class SimulatedDto {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Dinas Kesehatan',
    description: 'Whose score; null: the regency',
  })
  subject!: string | null;
  @ApiProperty({ example: true }) simulation!: boolean;
  @ApiProperty({ example: notice.id }) notice!: string;
}

export const said = (subject: string | null, lang: Lang) => ({ subject, simulation: true, notice: notice[lang] });
