import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListEvidence, ReadCompleteness, StoreEvidence, WithdrawEvidence } from '@tanggap/compliance';
import { abilities, type Principal } from '@tanggap/identity';
import { AppError, inputTexts, type Lang as Language } from '@tanggap/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiFile, sendFile } from '../complaints/send-file';
import {
  AcceptsMultipart,
  Allow,
  AnyUuid,
  ApiProblems,
  checkedFields,
  CurrentUser,
  Lang,
  readMultipart,
} from '../http';
import { CompletenessDto, CompletenessQueryDto, presentCompleteness } from './completeness.dto';
import {
  EvidenceDto,
  EvidenceFieldsDto,
  EvidencePageDto,
  EvidenceQueryDto,
  presentEvidence,
  WithdrawEvidenceDto,
} from './evidence.dto';

@ApiTags('compliance')
@Controller('compliance/evidence')
export class EvidenceController {
  constructor(
    private readonly evidence: ListEvidence,
    private readonly store: StoreEvidence,
    private readonly withdraw: WithdrawEvidence,
    private readonly completeness: ReadCompleteness,
  ) {}

  @Get()
  @Allow(...abilities['read-evidence'])
  @ApiOperation({
    operationId: 'listEvidence',
    summary: 'Documents that prove indicators, the newest first; an OPD head sees those of the own units',
  })
  @ApiOkResponse({ type: EvidencePageDto })
  @ApiProblems(400, 404)
  async list(@Query() query: EvidenceQueryDto, @CurrentUser() user: Principal): Promise<EvidencePageDto> {
    const { unit, indicator, period, withdrawn, cursor, limit } = query;
    const filter = { unitCode: unit, indicatorCode: indicator, period, withdrawn: withdrawn === 'true', cursor, limit };
    const { items, nextCursor } = await this.evidence.execute(filter, user);
    return { items: items.map(presentEvidence), nextCursor };
  }

  @Get('completeness')
  @Allow(...abilities['read-evidence'])
  @ApiOperation({
    operationId: 'readCompleteness',
    summary: 'What each assessed unit can show and what it lacks; an OPD head sees the own units',
  })
  @ApiOkResponse({ type: CompletenessDto })
  @ApiProblems(400)
  async readCompleteness(
    @Query() query: CompletenessQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<CompletenessDto> {
    return presentCompleteness(await this.completeness.execute(query, user), lang);
  }

  @Post()
  @Allow(...abilities['manage-evidence'])
  @AcceptsMultipart()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'indicatorCode', 'title', 'date'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'PDF, JPEG, PNG, WebP or XLSX, at most 5 MB' },
        unitCode: { type: 'string', example: 'dinkes' },
        indicatorCode: { type: 'string', example: 'complaints.2' },
        kind: { type: 'string', example: 'sk' },
        instrument: { type: 'string', example: 'ombudsman-2022' },
        title: { type: 'string', example: 'SK Bupati tentang pengelola pengaduan' },
        number: { type: 'string', example: '065/123/2026' },
        date: { type: 'string', example: '2026-01-15' },
        validFrom: { type: 'string', example: '2026-01-15' },
        validUntil: { type: 'string', example: '2026-12-31' },
      },
    },
  })
  @ApiOperation({
    operationId: 'uploadEvidence',
    summary: 'Upload a document with its title, number, date and validity',
  })
  @ApiCreatedResponse({ type: EvidenceDto })
  @ApiProblems(400, 404, 413, 415)
  async upload(@Req() request: FastifyRequest, @CurrentUser() user: Principal): Promise<EvidenceDto> {
    const form = await readMultipart(request);
    const [file, ...more] = form.files;
    const fields = await checkedFields(EvidenceFieldsDto, form.fields);
    if (file?.fieldName !== 'file' || more.length > 0) {
      throw new AppError('validation_failed', { errors: [{ field: 'file', message: inputTexts.oneFile }] });
    }
    const { unitCode, kind, number, date, validFrom, validUntil, ...rest } = fields;
    const stored = await this.store.execute(
      {
        ...rest,
        unitCode: unitCode ?? null,
        kind: kind ?? null,
        documentNumber: number ?? null,
        documentDate: date,
        validFrom: validFrom ?? null,
        validUntil: validUntil ?? null,
      },
      { fileName: file.fileName, bytes: file.bytes },
      user,
    );
    return presentEvidence(await this.evidence.named(stored, user));
  }

  @Get(':id/file')
  @Allow(...abilities['read-evidence'])
  @ApiOperation({ operationId: 'downloadEvidence', summary: 'The document itself' })
  @ApiFile()
  @ApiProblems(404)
  async file(
    @Param('id', AnyUuid) id: string,
    @CurrentUser() user: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.evidence.file(id, user));
  }

  @Post(':id/withdrawal')
  @Allow(...abilities['manage-evidence'])
  @HttpCode(200)
  @ApiOperation({
    operationId: 'withdrawEvidence',
    summary: 'It counts no longer from now on, and stays on record with the reason',
  })
  @ApiOkResponse({ type: EvidenceDto })
  @ApiProblems(400, 404, 409)
  async withdrawal(
    @Param('id', AnyUuid) id: string,
    @Body() { reason }: WithdrawEvidenceDto,
    @CurrentUser() user: Principal,
  ): Promise<EvidenceDto> {
    return presentEvidence(await this.evidence.named(await this.withdraw.execute(id, reason, user), user));
  }
}
