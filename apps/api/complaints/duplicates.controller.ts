import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ListDuplicates, statuses, type LikelyDuplicate, type Status } from '@tanggap/complaints';
import { abilities } from '@tanggap/identity';
import { isoInstant, type Lang as Language } from '@tanggap/platform';
import { Allow, ApiProblems, Lang } from '../http';

class LikelyDuplicateDto {
  @ApiProperty({ example: 'BTG-2026-000017' }) number!: string;
  @ApiProperty({ example: 'Jalan berlubang dekat SDN Kauman' }) subject!: string;
  @ApiProperty({ enum: statuses }) status!: Status;
  @ApiProperty({ type: String, nullable: true, example: 'Jalan dan jembatan' }) category!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Kauman' }) area!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Dinas Pekerjaan Umum dan Penataan Ruang' }) opd!:
    string | null;
  @ApiProperty({ format: 'date-time' }) filedAt!: string;
  @ApiProperty({ example: 2, description: 'People who reported it or follow it' }) affected!: number;
  @ApiProperty() confidential!: boolean;
  @ApiProperty() anonymous!: boolean;
  @ApiProperty() supervisory!: boolean;
  @ApiProperty({ example: 0.83, description: '0..1, of text, place and category' }) likeness!: number;
  @ApiProperty({ type: Number, nullable: true, example: 40, description: 'Metres between the two points' })
  metres!: number | null;
  @ApiProperty({
    enum: ['this', 'other'],
    nullable: true,
    description: 'Which of both was filed later and would be merged',
  })
  merges!: LikelyDuplicate['merges'];
}

class MergedComplaintDto {
  @ApiProperty({ example: 'BTG-2026-000051' }) number!: string;
  @ApiProperty({ example: 'Lubang di jalan' }) subject!: string;
  @ApiProperty({ format: 'date-time' }) filedAt!: string;
  @ApiProperty({ format: 'date-time' }) mergedAt!: string;
}

class DuplicatesDto {
  @ApiProperty({ type: [LikelyDuplicateDto], description: 'At most five, the likeliest first' })
  candidates!: LikelyDuplicateDto[];
  @ApiProperty({ type: [MergedComplaintDto], description: 'At most a hundred, the latest first' })
  merged!: MergedComplaintDto[];
}

@ApiTags('complaints')
@Controller('complaints/:number/duplicates')
export class DuplicatesController {
  constructor(private readonly listDuplicates: ListDuplicates) {}

  @Get()
  @Allow(...abilities['read-duplicates'])
  @ApiOperation({ operationId: 'listDuplicates', summary: 'Reports of probably the same matter, and what was merged' })
  @ApiOkResponse({ type: DuplicatesDto })
  @ApiProblems(404)
  async list(@Param('number') number: string, @Lang() lang: Language): Promise<DuplicatesDto> {
    const { candidates, merged } = await this.listDuplicates.execute(number, lang);
    return {
      candidates: candidates.map(({ filedAt, ...one }) => ({ ...one, filedAt: isoInstant(filedAt) })),
      merged: merged.map(({ filedAt, mergedAt, ...one }) => ({
        ...one,
        filedAt: isoInstant(filedAt),
        mergedAt: isoInstant(mergedAt),
      })),
    };
  }
}
