import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { abilities, EnterAbsence, ListAbsences, type Principal, RemoveAbsence } from '@tanggap/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, AnyUuid, ApiProblems, CurrentUser, IfMatch, ifMatchVersion, setEtag } from '../http';
import { AbsenceDto, absenceInput, AbsencePageDto, AbsenceQuery, presentAbsence, SaveAbsenceDto } from './absences.dto';

/** Everybody enters their own absence, a head those of their OPD, an administrator all. */
@ApiTags('posts')
@Controller('absences')
export class AbsencesController {
  constructor(
    private readonly listing: ListAbsences,
    private readonly entering: EnterAbsence,
    private readonly removing: RemoveAbsence,
  ) {}

  @Get()
  @Allow(...abilities['read-absences'])
  @ApiOperation({ summary: "Who is away and who acts meanwhile; officers and heads see their own OPD's" })
  @ApiOkResponse({ type: AbsencePageDto })
  @ApiProblems(400)
  async listAbsences(@Query() query: AbsenceQuery, @CurrentUser() user: Principal): Promise<AbsencePageDto> {
    const filter = { opdCode: query.opd, username: query.username, until: query.from };
    const { items, nextCursor } = await this.listing.execute(user, filter, query.cursor, query.limit);
    return { items: items.map(presentAbsence), nextCursor };
  }

  @Post()
  @Allow(...abilities['enter-absences'])
  @ApiOperation({ summary: 'Enter an absence' })
  @ApiCreatedResponse({ type: AbsenceDto })
  @ApiProblems(400, 409)
  async createAbsence(
    @Body() body: SaveAbsenceDto,
    @CurrentUser() user: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AbsenceDto> {
    const absence = await this.entering.execute(user, absenceInput(body));
    setEtag(reply, absence.version);
    void reply.header('Location', `/api/v1/absences/${absence.id}`);
    return presentAbsence(absence);
  }

  @Get(':id')
  @Allow(...abilities['read-absences'])
  @ApiOperation({ summary: 'One absence' })
  @ApiOkResponse({ type: AbsenceDto })
  @ApiProblems(404)
  async getAbsence(
    @Param('id', AnyUuid) id: string,
    @CurrentUser() user: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AbsenceDto> {
    const absence = await this.listing.one(user, id);
    setEtag(reply, absence.version);
    return presentAbsence(absence);
  }

  @Put(':id')
  @Allow(...abilities['enter-absences'])
  @ApiOperation({ summary: 'Replace an absence' })
  @IfMatch()
  @ApiOkResponse({ type: AbsenceDto })
  @ApiProblems(400, 404, 409, 412)
  async updateAbsence(
    @Param('id', AnyUuid) id: string,
    @Body() body: SaveAbsenceDto,
    @CurrentUser() user: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AbsenceDto> {
    const existing = { id, expectedVersion: ifMatchVersion(request) ?? null };
    const absence = await this.entering.execute(user, absenceInput(body), existing);
    setEtag(reply, absence.version);
    return presentAbsence(absence);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(...abilities['enter-absences'])
  @ApiOperation({ summary: 'Take back an absence' })
  @IfMatch()
  @ApiNoContentResponse()
  @ApiProblems(404, 412)
  async deleteAbsence(
    @Param('id', AnyUuid) id: string,
    @CurrentUser() user: Principal,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.removing.execute(user, id, ifMatchVersion(request) ?? null);
  }
}
