import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { abilities } from '@tanggap/identity';
import { AppError, type Lang as Language } from '@tanggap/platform';
import { CreatePauseReason, ListPauseReasons, UpdatePauseReason, type PauseReason } from '@tanggap/sla';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, AnyStaff, ApiProblems, IfMatch, ifMatchVersion, Lang, setEtag } from '../http';
import {
  CreatePauseReasonDto,
  PauseReasonDto,
  pauseReasonInput,
  PauseReasonQuery,
  PauseReasonsDto,
  presentPauseReason,
  UpdatePauseReasonDto,
} from './pause-reasons.dto';

@ApiTags('sla')
@Controller('pause-reasons')
export class PauseReasonsController {
  constructor(
    private readonly reasons: ListPauseReasons,
    private readonly creating: CreatePauseReason,
    private readonly updating: UpdatePauseReason,
  ) {}

  @Get()
  @AnyStaff()
  @ApiOperation({
    operationId: 'listPauseReasons',
    summary: 'Why staff may let clocks stand still, in the order in which it is offered',
  })
  @ApiOkResponse({ type: PauseReasonsDto })
  @ApiProblems(400)
  async list(@Query() { all }: PauseReasonQuery, @Lang() lang: Language): Promise<PauseReasonsDto> {
    const reasons = await this.reasons.execute({ all: all === 'true' });
    return { items: reasons.map((reason) => presentPauseReason(reason, lang)) };
  }

  @Post()
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ operationId: 'createPauseReason', summary: 'A new reason for a pause' })
  @ApiCreatedResponse({ type: PauseReasonDto })
  @ApiProblems(400, 409)
  async create(
    @Body() body: CreatePauseReasonDto,
    @Lang() lang: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PauseReasonDto> {
    const reason = await this.creating.execute(body.code, pauseReasonInput(body));
    void reply.header('Location', `/api/v1/pause-reasons/${reason.code}`);
    return this.answer(reason, lang, reply);
  }

  @Get(':code')
  @AnyStaff()
  @ApiOperation({ operationId: 'getPauseReason', summary: 'One reason for a pause' })
  @ApiOkResponse({ type: PauseReasonDto })
  @ApiProblems(404)
  async get(
    @Param('code') code: string,
    @Lang() lang: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PauseReasonDto> {
    const reason = await this.reasons.one(code);
    if (!reason) throw new AppError('not_found');
    return this.answer(reason, lang, reply);
  }

  @Put(':code')
  @Allow(...abilities['manage-settings'])
  @ApiOperation({
    operationId: 'updatePauseReason',
    summary: 'Change a reason; pauses under way go on, and no data pack overwrites it from then on',
  })
  @IfMatch()
  @ApiOkResponse({ type: PauseReasonDto })
  @ApiProblems(400, 404, 412)
  async update(
    @Param('code') code: string,
    @Body() body: UpdatePauseReasonDto,
    @Lang() lang: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PauseReasonDto> {
    const reason = await this.updating.execute(code, pauseReasonInput(body), ifMatchVersion(request) ?? null);
    return this.answer(reason, lang, reply);
  }

  private answer(reason: PauseReason, lang: Language, reply: FastifyReply): PauseReasonDto {
    setEtag(reply, reason.version);
    return presentPauseReason(reason, lang);
  }
}
