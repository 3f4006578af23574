import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { abilities, type Principal } from '@tanggap/identity';
import type { Lang as Language } from '@tanggap/platform';
import { RequestImport } from '@tanggap/reports';
import type { FastifyRequest } from 'fastify';
import { AcceptsMultipart, Allow, AnyUuid, ApiProblems, CurrentUser, Lang, readSingleFile } from '../http';
import { ExportDto, presentExport } from './exports.dto';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(private readonly imports: RequestImport) {}

  @Post()
  @Allow(...abilities['exchange-sp4n'])
  @AcceptsMultipart()
  @HttpCode(202)
  @ApiOperation({
    operationId: 'checkImport',
    summary:
      'An export of SP4N-LAPOR! (CSV or XLSX) is looked at; nothing is imported. GET /exports/{id} tells what was found',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiAcceptedResponse({ type: ExportDto })
  @ApiProblems(400, 413, 415, 429)
  async check(
    @Req() request: FastifyRequest,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<ExportDto> {
    const { fileName, bytes } = await readSingleFile(request);
    return presentExport(await this.imports.check({ fileName, bytes }, user, lang));
  }

  @Post(':id/confirmation')
  @Allow(...abilities['exchange-sp4n'])
  @HttpCode(202)
  @ApiOperation({
    operationId: 'confirmImport',
    summary: "What one's own look at a file found is brought in; each report once for ever, whichever files name it",
  })
  @ApiAcceptedResponse({ type: ExportDto })
  @ApiProblems(404, 429)
  async confirm(
    @Param('id', AnyUuid) id: string,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<ExportDto> {
    return presentExport(await this.imports.confirm(id, user, lang));
  }
}
