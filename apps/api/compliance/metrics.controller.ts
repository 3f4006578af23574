import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DetectGaming, MetricSummary } from '@tanggap/compliance';
import { abilities, type Principal } from '@tanggap/identity';
import { isoInstantOrNull, type Lang as Language } from '@tanggap/platform';
import { Allow, ApiProblems, CurrentUser, Lang } from '../http';
import {
  CatalogueDto,
  MetricSummaryDto,
  presentCatalogue,
  presentSummary,
  presentWarning,
  SummaryQueryDto,
  WarningsDto,
  WarningsQueryDto,
} from './metrics.dto';

@ApiTags('metrics')
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly summaries: MetricSummary,
    private readonly gaming: DetectGaming,
  ) {}

  @Get('catalogue')
  @Allow(...abilities['read-metrics'])
  @ApiOperation({ operationId: 'metricCatalogue', summary: 'Every measure: what it is called, means and computes' })
  @ApiOkResponse({ type: CatalogueDto })
  catalogue(@Lang() lang: Language): CatalogueDto {
    return { items: presentCatalogue(lang) };
  }

  @Get('summary')
  @Allow(...abilities['read-metrics'])
  @ApiOperation({
    operationId: 'metricSummary',
    summary: 'Every measure of the complaints filed in a period; the staff of an OPD see their own',
  })
  @ApiOkResponse({ type: MetricSummaryDto })
  @ApiProblems(400)
  async summary(
    @Query() query: SummaryQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<MetricSummaryDto> {
    const { groupBy = null, ...filter } = query;
    return presentSummary(await this.summaries.execute(filter, groupBy, user, lang));
  }

  @Get('warnings')
  @Allow(...abilities['read-warnings'])
  @ApiOperation({
    operationId: 'metricWarnings',
    summary: 'Patterns by which numbers look better than the work behind them, with the cases',
  })
  @ApiOkResponse({ type: WarningsDto })
  @ApiProblems(400)
  async warnings(@Query() query: WarningsQueryDto, @Lang() lang: Language): Promise<WarningsDto> {
    const { foundAt, warnings } = await this.gaming.latest(query.opd);
    return { asOf: isoInstantOrNull(foundAt), items: warnings.map((warning) => presentWarning(warning, lang)) };
  }
}
