import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { abilities, type Principal } from '@tanggap/identity';
import {
  AppError,
  constraintTexts,
  invalidValue,
  requiredValue,
  type Lang as Language,
  type Text,
} from '@tanggap/platform';
import { GetDecree, ListDecrees, parseDecreeFile, PreviewDecree, PutDecree } from '@tanggap/sla';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AcceptsMultipart,
  Allow,
  AnyStaff,
  ApiProblems,
  CurrentUser,
  IfMatch,
  ifMatchVersion,
  Lang,
  PageQuery,
  readSingleFile,
  setEtag,
} from '../http';
import { ChangePreviewDto, presentPreview } from './change-impact.dto';
import {
  DecreeDto,
  DecreePageDto,
  DecreeTextDto,
  ParsedDecreeDto,
  presentParsed,
  PreviewDecreeDto,
  PutDecreeDto,
} from './decrees.dto';
import { KnownYear } from './known-year';

@ApiTags('sla')
@Controller('holiday-decrees')
export class DecreesController {
  constructor(
    private readonly list: ListDecrees,
    private readonly get: GetDecree,
    private readonly preview: PreviewDecree,
    private readonly put: PutDecree,
  ) {}

  @Get()
  @AnyStaff()
  @ApiOperation({ summary: 'Joint decrees on days off (SKB 3 Menteri), the latest year first' })
  @ApiOkResponse({ type: DecreePageDto })
  @ApiProblems(400)
  async listDecrees(@Query() query: PageQuery): Promise<DecreePageDto> {
    return this.list.execute(query.cursor, query.limit);
  }

  @Get(':year')
  @AnyStaff()
  @ApiParam({ name: 'year', example: 2027 })
  @ApiOperation({ summary: 'The decree of a year' })
  @ApiOkResponse({ type: DecreeDto })
  @ApiProblems(404)
  async getDecree(
    @Param('year', KnownYear) year: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DecreeDto> {
    const decree = await this.get.execute(year);
    setEtag(reply, decree.version);
    return decree;
  }

  @Put(':year')
  @Allow(...abilities['manage-settings'])
  @ApiParam({ name: 'year', example: 2027 })
  @IfMatch()
  @ApiOperation({ summary: 'The decree of a year in place of what was known; open clocks are computed again' })
  @ApiOkResponse({ type: DecreeDto })
  @ApiProblems(400, 404, 412)
  async changeDecree(
    @Param('year', KnownYear) year: number,
    @Body() { title, holidays, reason }: PutDecreeDto,
    @CurrentUser() user: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DecreeDto> {
    const act = { by: user.accountId, reason, expectedVersion: ifMatchVersion(request) };
    const decree = await this.put.execute(year, { title, holidays }, act);
    setEtag(reply, decree.version);
    return decree;
  }

  @Post(':year/preview')
  @HttpCode(200)
  @Allow(...abilities['manage-settings'])
  @ApiParam({ name: 'year', example: 2027 })
  @ApiOperation({ summary: 'What the decree would move; nothing is saved' })
  @ApiOkResponse({ type: ChangePreviewDto })
  @ApiProblems(400, 404)
  async previewDecree(
    @Param('year', KnownYear) year: number,
    @Body() { title, holidays }: PreviewDecreeDto,
    @Lang() lang: Language,
  ): Promise<ChangePreviewDto> {
    return presentPreview(await this.preview.execute(year, { title, holidays }), lang);
  }

  @Post('parse')
  @HttpCode(200)
  @Allow(...abilities['manage-settings'])
  @AcceptsMultipart()
  @ApiOperation({ summary: 'Read a decree from CSV or iCalendar; nothing is saved' })
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiExtraModels(DecreeTextDto)
  @ApiBody({
    schema: {
      oneOf: [
        { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
        { $ref: getSchemaPath(DecreeTextDto) },
      ],
    },
  })
  @ApiOkResponse({ type: ParsedDecreeDto })
  @ApiProblems(400, 413, 415)
  async parseDecree(@Req() request: FastifyRequest, @Lang() lang: Language): Promise<ParsedDecreeDto> {
    return presentParsed(parseDecreeFile(await bytesOf(request)), lang);
  }
}

/** The file of a form, or `{ "text": "…" }`; a form has no DTO that the validation pipe could check. */
async function bytesOf(request: FastifyRequest): Promise<Uint8Array> {
  if (request.isMultipart()) return (await readSingleFile(request)).bytes;
  const { text, ...others } = (request.body ?? {}) as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw refused(unknown.slice(0, 100), constraintTexts['whitelistValidation'] ?? invalidValue);
  if (typeof text !== 'string') throw refused('text', requiredValue);
  return Buffer.from(text);
}

const refused = (field: string, message: Text): AppError =>
  new AppError('validation_failed', { errors: [{ field, message }] });
