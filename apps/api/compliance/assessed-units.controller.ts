import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { AssessUnits } from '@tanggap/compliance';
import { abilities, type Principal } from '@tanggap/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, ApiProblems, CurrentUser, IfMatch, ifMatchVersion, setEtag } from '../http';
import {
  AssessedUnitsDto,
  PreviewUnitsDto,
  presentUnits,
  presentUnitsPreview,
  PutUnitsDto,
  settingsOf,
  UnitsPreviewDto,
} from './assessed-units.dto';

@ApiTags('compliance')
@Controller('compliance/instruments/:code/units')
export class AssessedUnitsController {
  constructor(private readonly units: AssessUnits) {}

  @Get()
  @Allow(...abilities['read-score-units'])
  @ApiOperation({ operationId: 'readAssessedUnits', summary: 'Whom an instrument assesses, and who changed that when' })
  @ApiParam({ name: 'code', example: 'ombudsman-2022' })
  @ApiOkResponse({ type: AssessedUnitsDto })
  @ApiProblems(404)
  async read(@Param('code') code: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<AssessedUnitsDto> {
    const view = await this.units.read(code);
    setEtag(reply, view.version);
    return presentUnits(view);
  }

  @Post('preview')
  @Allow(...abilities['read-score-units'])
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewAssessedUnits', summary: 'The score with other units; asking changes nothing' })
  @ApiParam({ name: 'code', example: 'ombudsman-2022' })
  @ApiOkResponse({ type: UnitsPreviewDto })
  @ApiProblems(400, 404)
  async preview(@Param('code') code: string, @Body() body: PreviewUnitsDto): Promise<UnitsPreviewDto> {
    return presentUnitsPreview(await this.units.preview(code, body.period, settingsOf(body)));
  }

  @Put()
  @Allow(...abilities['manage-settings'])
  @ApiOperation({
    operationId: 'setAssessedUnits',
    summary: 'Choose the units and their weights, for what is computed from now on; snapshots keep theirs',
  })
  @ApiParam({ name: 'code', example: 'ombudsman-2022' })
  @IfMatch()
  @ApiOkResponse({ type: AssessedUnitsDto })
  @ApiProblems(400, 404, 412)
  async set(
    @Param('code') code: string,
    @Body() body: PutUnitsDto,
    @CurrentUser() user: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssessedUnitsDto> {
    const change = { units: settingsOf(body), reason: body.reason };
    const view = await this.units.set(code, change, ifMatchVersion(request), user);
    setEtag(reply, view.version);
    return presentUnits(view);
  }
}
