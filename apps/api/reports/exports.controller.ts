import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@tanggap/identity';
import type { Lang as Language } from '@tanggap/platform';
import { ReadJobs, RequestExport } from '@tanggap/reports';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { AnyStaff, AnyUuid, ApiProblems, CurrentUser, Lang, PageQuery } from '../http';
import { ExportDto, ExportPageDto, filterOf, presentExport, RequestExportDto } from './exports.dto';

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly requestExport: RequestExport,
    private readonly jobs: ReadJobs,
  ) {}

  @Post()
  @AnyStaff()
  @HttpCode(202)
  @ApiOperation({
    operationId: 'requestExport',
    summary: 'A list as XLSX or CSV, made by the worker; who may read the list may ask for it, in the same reach',
  })
  @ApiAcceptedResponse({ type: ExportDto, headers: { Location: { schema: { type: 'string' } } } })
  @ApiProblems(400, 403, 429)
  async ask(
    @Body() body: RequestExportDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExportDto> {
    const { list, format } = body;
    const job = await this.requestExport.execute({ list, format, filter: filterOf(body) }, user, lang);
    void reply.header('Location', `/api/v1/exports/${job.id}`);
    return presentExport(job);
  }

  @Get()
  @AnyStaff()
  @ApiOperation({ operationId: 'listExports', summary: "One's own exports, imports and reports; the newest first" })
  @ApiOkResponse({ type: ExportPageDto })
  @ApiProblems(400)
  async list(@Query() { cursor, limit }: PageQuery, @CurrentUser() user: Principal): Promise<ExportPageDto> {
    const { items, nextCursor } = await this.jobs.list(user, { cursor, limit });
    return { items: items.map(presentExport), nextCursor };
  }

  @Get(':id')
  @AnyStaff()
  @ApiOperation({ operationId: 'getExport', summary: "How far one of one's own is" })
  @ApiOkResponse({ type: ExportDto })
  @ApiProblems(404)
  async one(@Param('id', AnyUuid) id: string, @CurrentUser() user: Principal): Promise<ExportDto> {
    return presentExport(await this.jobs.one(id, user));
  }

  @Get(':id/file')
  @AnyStaff()
  @ApiOperation({
    operationId: 'downloadExport',
    summary: 'The file, for whoever asked for it; 404 once it has expired',
  })
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  @ApiProblems(404)
  async file(
    @Param('id', AnyUuid) id: string,
    @CurrentUser() user: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.jobs.file(id, user);
    await reply
      .header('Content-Type', file.mediaType)
      .header('Content-Length', file.size)
      .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
      .header('X-Content-Type-Options', 'nosniff')
      .header('Cache-Control', 'private, no-store')
      .send(Readable.from(file.parts));
  }
}
