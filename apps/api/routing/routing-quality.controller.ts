import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RoutingQuality } from '@tanggap/complaints';
import { abilities } from '@tanggap/identity';
import { Allow, ApiProblems } from '../http';
import {
  presentCase,
  presentQuality,
  RoutingCasesDto,
  RoutingCasesQueryDto,
  RoutingQualityDto,
  RoutingQualityQueryDto,
} from './routing-quality.dto';

@ApiTags('routing')
@Controller('routing-quality')
export class RoutingQualityController {
  constructor(private readonly quality: RoutingQuality) {}

  @Get()
  @Allow(...abilities['read-routing-quality'])
  @ApiOperation({
    summary: 'How often routing was corrected and sent back, and the time lost, of complaints of a period',
  })
  @ApiOkResponse({ type: RoutingQualityDto })
  @ApiProblems(400)
  async getRoutingQuality(@Query() query: RoutingQualityQueryDto): Promise<RoutingQualityDto> {
    return presentQuality(await this.quality.execute(query));
  }

  @Get('complaints')
  @Allow(...abilities['read-routing-quality'])
  @ApiOperation({
    summary: 'The complaints that one of these numbers counts, the latest first',
    description: 'Without key and method those of no rule, version or OPD.',
  })
  @ApiOkResponse({ type: RoutingCasesDto })
  @ApiProblems(400)
  async listRoutingCases(@Query() { key, method, ...query }: RoutingCasesQueryDto): Promise<RoutingCasesDto> {
    const page = await this.quality.behind({ ...query, key: key ?? null, method: method ?? null });
    return { items: page.items.map(presentCase), nextCursor: page.nextCursor };
  }
}
