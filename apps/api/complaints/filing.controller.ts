import { Body, Controller, Headers, Post, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { FileComplaint, StoreAttachment, type StoredAttachment } from '@tanggap/complaints';
import { type Lang as Language } from '@tanggap/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptsMultipart, ApiProblems, Lang, Public, readSingleFile } from '../http';
import { FileComplaintDto, FiledComplaintDto, presentFiled, toFilingInput } from './file-complaint.dto';
import { idempotencyKey } from './idempotency-key';

class AttachmentDto implements StoredAttachment {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'lubang.jpg' }) fileName!: string;
  @ApiProperty({ example: 'image/jpeg' }) mediaType!: string;
  @ApiProperty({ example: 48213, description: 'Bytes, after EXIF was dropped' }) size!: number;
}

/** What a citizen does without an account to bring a complaint in. */
@ApiTags('citizens')
@Controller()
export class FilingController {
  constructor(
    private readonly fileComplaint: FileComplaint,
    private readonly storeAttachment: StoreAttachment,
  ) {}

  @Post('complaints')
  @Public()
  @ApiOperation({ operationId: 'fileComplaint', summary: 'File a complaint' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A repeat of the same key and body answers the same 201',
  })
  @ApiCreatedResponse({ type: FiledComplaintDto, headers: { Location: { schema: { type: 'string' } } } })
  @ApiProblems(400, 409, 413, 415)
  async file(
    @Body() body: FileComplaintDto,
    @Headers('idempotency-key') key: string | undefined,
    @Lang() lang: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FiledComplaintDto> {
    const options = { idempotencyKey: idempotencyKey(key), lang, channel: 'api' } as const;
    const filed = await this.fileComplaint.execute(toFilingInput(body), options);
    void reply.header('Location', `/api/v1/tracking/${filed.trackingCode}`);
    return presentFiled(filed);
  }

  @Post('attachments')
  @Public()
  @AcceptsMultipart()
  @ApiOperation({
    operationId: 'uploadAttachment',
    summary: 'Upload a picture or PDF, to be named in attachmentIds within a day',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: AttachmentDto })
  @ApiProblems(400, 413, 415)
  async upload(@Req() request: FastifyRequest): Promise<AttachmentDto> {
    const { fileName, bytes } = await readSingleFile(request);
    return this.storeAttachment.execute({ fileName, bytes });
  }
}
