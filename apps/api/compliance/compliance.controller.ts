import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ClassifyScore, ComplianceScore, EnterAssessment, ListAssessments } from '@tanggap/compliance';
import { abilities, type Principal, withinScope } from '@tanggap/identity';
import { AppError, type Lang as Language } from '@tanggap/platform';
import { Allow, AnyStaff, ApiProblems, CurrentUser, Lang, Public } from '../http';
import {
  asOfOf,
  AssessmentDto,
  AssessmentPageDto,
  AssessmentQuery,
  ClassificationDto,
  ClassifyDto,
  EnterAssessmentDto,
  OpdComplianceDto,
  presentAssessment,
  presentOpd,
  presentRegion,
  RegionComplianceDto,
  ScoreQueryDto,
} from './compliance.dto';

@ApiTags('compliance')
@Controller('compliance')
export class ComplianceController {
  constructor(
    private readonly complianceScore: ComplianceScore,
    private readonly classifyScore: ClassifyScore,
    private readonly enterAssessment: EnterAssessment,
    private readonly listAssessments: ListAssessments,
  ) {}

  @Get()
  @Allow('verifier', 'supervisor', 'admin', 'auditor')
  @ApiOperation({ summary: "The regency's simulated compliance score" })
  @ApiOkResponse({ type: RegionComplianceDto })
  @ApiProblems(400)
  async getCompliance(@Query() query: ScoreQueryDto, @Lang() lang: Language): Promise<RegionComplianceDto> {
    const view = await this.complianceScore.region({ period: query.period, asOf: asOfOf(query) });
    return presentRegion(view, lang);
  }

  @Get('opds/:code')
  @AnyStaff()
  @ApiOperation({ summary: "An OPD's simulated compliance score; officers and heads see their own" })
  @ApiOkResponse({ type: OpdComplianceDto })
  @ApiProblems(400, 404)
  async getOpdCompliance(
    @Param('code') code: string,
    @Query() query: ScoreQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<OpdComplianceDto> {
    if (!withinScope(user, code)) throw new AppError('not_found');
    const view = await this.complianceScore.opd(code, { period: query.period, asOf: asOfOf(query) });
    return presentOpd(code, view, lang);
  }

  @Post('classify')
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'The band of a score by the instrument of a year, else of the newest one published' })
  @ApiOkResponse({ type: ClassificationDto })
  @ApiProblems(400)
  async classify(@Body() { score, year }: ClassifyDto): Promise<ClassificationDto> {
    return this.classifyScore.execute(score, year ?? undefined);
  }

  @Get('assessments')
  @Allow('supervisor', 'admin', 'auditor')
  @ApiOperation({ summary: 'Values that were entered for indicators that are not measured' })
  @ApiOkResponse({ type: AssessmentPageDto })
  @ApiProblems(400)
  async getAssessments(@Query() query: AssessmentQuery): Promise<AssessmentPageDto> {
    const filter = { opdCode: query.opd, indicatorCode: query.indicator, year: query.year };
    const { items, nextCursor } = await this.listAssessments.execute(filter, query.cursor, query.limit);
    return { items: items.map(presentAssessment), nextCursor };
  }

  @Post('assessments')
  @Allow(...abilities['enter-assessments'])
  @ApiOperation({ summary: 'Enter a value; it counts from now on, what counted before is kept' })
  @ApiCreatedResponse({ type: AssessmentDto })
  @ApiProblems(400)
  async postAssessment(@Body() body: EnterAssessmentDto, @CurrentUser() user: Principal): Promise<AssessmentDto> {
    const { indicatorCode, year, value } = body;
    const input = { indicatorCode, year, value, opdCode: body.opdCode ?? null, note: body.note ?? null };
    return presentAssessment(await this.enterAssessment.execute(input, user));
  }
}
