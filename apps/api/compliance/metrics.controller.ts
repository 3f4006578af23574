import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ComplaintMetrics } from '@tanggap/compliance';
import type { Principal } from '@tanggap/identity';
import type { Lang as Language } from '@tanggap/platform';
import { AnyStaff, ApiProblems, CurrentUser, Lang, periodOf } from '../http';
import { MetricsDto, MetricsQueryDto, presentMetrics } from './metrics.dto';

@ApiTags('compliance')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: ComplaintMetrics) {}

  @Get('complaints')
  @AnyStaff()
  @ApiOperation({ summary: "How complaints were handled; officers and heads see their own OPD's" })
  @ApiOkResponse({ type: MetricsDto })
  @ApiProblems(400)
  async getComplaintMetrics(
    @Query() query: MetricsQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<MetricsDto> {
    const { groupBy } = query;
    const view = await this.metrics.execute({ ...periodOf(query), groupBy }, user);
    return presentMetrics(view, groupBy, lang);
  }
}
