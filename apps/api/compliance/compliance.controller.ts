import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ComplaintMetrics, ComplianceScores, ExplainScore } from '@tanggap/compliance';
import { abilities, type Principal } from '@tanggap/identity';
import type { Lang as Language } from '@tanggap/platform';
import { periodOf } from '../complaints/list-complaints.dto';
import { Allow, ApiProblems, CurrentUser, Lang, Public } from '../http';
import {
  ClassificationDto,
  ClassifyDto,
  ComplaintMetricsDto,
  MetricsQueryDto,
  presentScore,
  ScoreDto,
  ScoreQueryDto,
} from './compliance.dto';

@ApiTags('compliance')
@Controller()
export class ComplianceController {
  constructor(
    private readonly scores: ComplianceScores,
    private readonly explain: ExplainScore,
    private readonly metrics: ComplaintMetrics,
  ) {}

  @Get('compliance')
  @Allow('supervisor', 'admin', 'auditor', 'verifier')
  @ApiOperation({ summary: "The regency's simulated score" })
  @ApiOkResponse({ type: ScoreDto })
  @ApiProblems(400)
  async regencyScore(@Query() query: ScoreQueryDto, @Lang() lang: Language): Promise<ScoreDto> {
    const { period, instrument, asOf } = query;
    const { view, advice } = await this.explain.ofRegion({ period, instrument, asOf: endOf(asOf) });
    return presentScore(view, lang, advice);
  }

  @Get('compliance/opds/:code')
  @Allow(...abilities['read-compliance'])
  @ApiOperation({ summary: "An OPD's simulated score; its staff see their own only" })
  @ApiOkResponse({ type: ScoreDto })
  @ApiProblems(400, 404)
  async opdScore(
    @Param('code') code: string,
    @Query() query: ScoreQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<ScoreDto> {
    const { period, instrument, asOf } = query;
    const { view, advice } = await this.explain.ofUnit(code, { period, instrument, asOf: endOf(asOf) }, user);
    return presentScore(view, lang, advice);
  }

  @Post('compliance/classify')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Category, zone and opinion of a score' })
  @ApiOkResponse({ type: ClassificationDto })
  @ApiProblems(400)
  async classifyScore(@Body() body: ClassifyDto): Promise<ClassificationDto> {
    return this.scores.classify(body.score, body.year ?? undefined);
  }

  @Get('metrics/complaints')
  @Allow(...abilities['read-metrics'])
  @ApiOperation({ summary: 'How complaints were handled, by group; the staff of an OPD see their own' })
  @ApiOkResponse({ type: ComplaintMetricsDto })
  @ApiProblems(400)
  async complaintMetrics(
    @Query() query: MetricsQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<ComplaintMetricsDto> {
    return this.metrics.execute({ ...periodOf(query), groupBy: query.groupBy }, user, lang);
  }
}

/** The last moment of a local day, as measures take it. @throws AppError `validation_failed` for a day that no calendar has */
function endOf(day: string | undefined): Date | undefined {
  const { from: asOf } = periodOf({ from: day }, 'asOf');
  const next = asOf && periodOf({ to: day }).to;
  return next && new Date(next.getTime() - 1);
}
