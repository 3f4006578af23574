import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { abilities } from '@tanggap/identity';
import type { Lang as Language } from '@tanggap/platform';
import { ListSlaChanges } from '@tanggap/sla';
import { Allow, ApiProblems, Lang } from '../http';
import { presentChange, SlaChangePageDto, SlaChangesQueryDto } from './sla-changes.dto';

@ApiTags('sla')
@Controller('sla-changes')
export class SlaChangesController {
  constructor(private readonly list: ListSlaChanges) {}

  @Get()
  @Allow(...abilities['read-sla-changes'])
  @ApiOperation({ summary: 'Who changed calendars, decrees and limits, why, and what it moved; the latest first' })
  @ApiOkResponse({ type: SlaChangePageDto })
  @ApiProblems(400)
  async listSlaChanges(@Query() query: SlaChangesQueryDto, @Lang() lang: Language): Promise<SlaChangePageDto> {
    const { items, nextCursor } = await this.list.execute(query);
    return { items: items.map((change) => presentChange(change, lang)), nextCursor };
  }
}
