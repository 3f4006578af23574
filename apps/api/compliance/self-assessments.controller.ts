import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListSelfAssessments, ReviewSelfAssessment, SubmitSelfAssessment } from '@tanggap/compliance';
import { abilities, type Principal } from '@tanggap/identity';
import { isoInstant, type Lang as Language } from '@tanggap/platform';
import { Allow, AnyUuid, ApiProblems, CurrentUser, Lang } from '../http';
import {
  AssessmentsInForceDto,
  AssessmentsQueryDto,
  presentForm,
  presentSelfAssessment,
  ReviewSelfAssessmentDto,
  SelfAssessmentDto,
  SelfAssessmentFormDto,
  SelfAssessmentFormQueryDto,
  SelfAssessmentPageDto,
  SelfAssessmentsQueryDto,
  SubmitSelfAssessmentDto,
} from './self-assessments.dto';

@ApiTags('compliance')
@Controller('compliance')
export class SelfAssessmentsController {
  constructor(
    private readonly selfAssessments: ListSelfAssessments,
    private readonly submit: SubmitSelfAssessment,
    private readonly review: ReviewSelfAssessment,
  ) {}

  @Get('assessments')
  @Allow('supervisor', 'admin', 'auditor')
  @ApiOperation({ operationId: 'listAssessments', summary: 'Assessed values in force for a year' })
  @ApiOkResponse({ type: AssessmentsInForceDto })
  @ApiProblems(400)
  async inForce(@Query() query: AssessmentsQueryDto): Promise<AssessmentsInForceDto> {
    const items = await this.selfAssessments.inForce(query.year);
    return {
      items: items.map(({ enteredBy: _enteredBy, ...item }) => ({ ...item, enteredAt: isoInstant(item.enteredAt) })),
    };
  }

  @Get('self-assessments')
  @Allow(...abilities['read-evidence'])
  @ApiOperation({
    operationId: 'listSelfAssessments',
    summary: "Units' own assessments, the newest first; those that wait for a review, the longest waiting first",
  })
  @ApiOkResponse({ type: SelfAssessmentPageDto })
  @ApiProblems(400, 404)
  async list(
    @Query() { unit, ...query }: SelfAssessmentsQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<SelfAssessmentPageDto> {
    const { items, nextCursor } = await this.selfAssessments.execute({ ...query, unitCode: unit }, user);
    return { items: items.map((item) => presentSelfAssessment(item, lang)), nextCursor };
  }

  @Get('self-assessments/form')
  @Allow(...abilities['read-evidence'])
  @ApiOperation({ operationId: 'selfAssessmentForm', summary: 'What a unit is asked, and what counts now' })
  @ApiOkResponse({ type: SelfAssessmentFormDto })
  @ApiProblems(400, 404)
  async form(
    @Query() { unit, ...query }: SelfAssessmentFormQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<SelfAssessmentFormDto> {
    return presentForm(await this.selfAssessments.form({ ...query, unitCode: unit }, user), lang);
  }

  @Post('self-assessments')
  @Allow(...abilities['self-assess'])
  @ApiOperation({
    operationId: 'submitSelfAssessment',
    summary: "A unit's answers to one dimension: a new version, which counts once a second person approves it",
  })
  @ApiCreatedResponse({ type: SelfAssessmentDto })
  @ApiProblems(400, 404, 409)
  async create(
    @Body() body: SubmitSelfAssessmentDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<SelfAssessmentDto> {
    const answers = body.answers.map(({ indicatorCode, value, note, evidenceIds }) => ({
      indicatorCode,
      value,
      note: note ?? null,
      evidenceIds: evidenceIds ?? [],
    }));
    const { id } = await this.submit.execute({ ...body, answers, note: body.note ?? null }, user);
    return presentSelfAssessment(await this.selfAssessments.one(id, user), lang);
  }

  @Get('self-assessments/:id')
  @Allow(...abilities['read-evidence'])
  @ApiOperation({ operationId: 'readSelfAssessment', summary: 'One version' })
  @ApiOkResponse({ type: SelfAssessmentDto })
  @ApiProblems(404)
  async read(
    @Param('id', AnyUuid) id: string,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<SelfAssessmentDto> {
    return presentSelfAssessment(await this.selfAssessments.one(id, user), lang);
  }

  @Post('self-assessments/:id/review')
  @Allow(...abilities['review-self-assessments'])
  @HttpCode(200)
  @ApiOperation({
    operationId: 'reviewSelfAssessment',
    summary: 'By somebody else than the author: approve or return it',
  })
  @ApiOkResponse({ type: SelfAssessmentDto })
  @ApiProblems(400, 404, 409)
  async decide(
    @Param('id', AnyUuid) id: string,
    @Body() { decision, note }: ReviewSelfAssessmentDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<SelfAssessmentDto> {
    await this.review.execute(id, { decision, note: note ?? null }, user);
    return presentSelfAssessment(await this.selfAssessments.one(id, user), lang);
  }
}
