import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RoutingQuality } from '@tanggap/complaints';
import { abilities } from '@tanggap/identity';
import { Allow, ApiProblems } from '../http';
import { presentQuality, RoutingQualityDto, RoutingQualityQueryDto } from './routing-quality.dto';

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
}
