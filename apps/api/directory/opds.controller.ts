import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CreateOpd, Directory, UpdateOpd } from '@tanggap/directory';
import { abilities } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, AnyStaff, ApiProblems, IfMatch, ifMatchVersion, setEtag } from '../http';
import { CreateOpdDto, OpdDto, opdInput, OpdPageDto, OpdQuery, presentOpd, UpdateOpdDto } from './opds.dto';
import { pageOf } from './paging';

@ApiTags('directory')
@Controller('opds')
export class OpdsController {
  constructor(
    private readonly directory: Directory,
    private readonly creating: CreateOpd,
    private readonly updating: UpdateOpd,
  ) {}

  @Get()
  @AnyStaff()
  @ApiOperation({ summary: 'The agencies of the regency, by code' })
  @ApiOkResponse({ type: OpdPageDto })
  @ApiProblems(400)
  async listOpds(@Query() { kind, active, q, cursor, limit }: OpdQuery): Promise<OpdPageDto> {
    await this.directory.refresh();
    const part = q?.toLowerCase() ?? '';
    const opds = this.directory
      .opds()
      .filter((opd) => kind === undefined || opd.kind === kind)
      .filter((opd) => active === undefined || opd.active === (active === 'true'))
      .filter(({ code, name, shortName }) => [code, name, shortName].some((text) => text.toLowerCase().includes(part)));
    const page = pageOf(opds, ({ code }) => [code], { cursor, limit });
    return { items: page.items.map(presentOpd), nextCursor: page.nextCursor };
  }

  @Post()
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ summary: 'A new agency' })
  @ApiCreatedResponse({ type: OpdDto })
  @ApiProblems(400, 409)
  async createOpd(@Body() body: CreateOpdDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<OpdDto> {
    const opd = await this.creating.execute(body.code, opdInput(body));
    setEtag(reply, opd.version);
    void reply.header('Location', `/api/v1/opds/${opd.code}`);
    return presentOpd(opd);
  }

  @Get(':code')
  @AnyStaff()
  @ApiOperation({ summary: 'One agency' })
  @ApiOkResponse({ type: OpdDto })
  @ApiProblems(404)
  async getOpd(@Param('code') code: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<OpdDto> {
    await this.directory.refresh();
    const opd = this.directory.opd(code);
    if (!opd) throw new AppError('not_found');
    setEtag(reply, opd.version);
    return presentOpd(opd);
  }

  @Put(':code')
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ summary: 'Change an agency; from then on no data pack overwrites it' })
  @IfMatch()
  @ApiOkResponse({ type: OpdDto })
  @ApiProblems(400, 404, 409, 412)
  async updateOpd(
    @Param('code') code: string,
    @Body() body: UpdateOpdDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpdDto> {
    const opd = await this.updating.execute(code, opdInput(body), ifMatchVersion(request) ?? null);
    setEtag(reply, opd.version);
    return presentOpd(opd);
  }
}
