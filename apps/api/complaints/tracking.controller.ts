import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ConfirmResolution, ReplyToComplaint, TrackComplaint } from '@tanggap/complaints';
import { type Lang as Language } from '@tanggap/platform';
import type { FastifyReply } from 'fastify';
import { AnyUuid, ApiProblems, Lang, Public } from '../http';
import { AttachedTextDto, ConfirmationDto } from './complaint-actions.dto';
import { ApiFile, sendFile } from './send-file';
import { presentTracked, TrackedComplaintDto } from './tracking.dto';

@ApiTags('citizens')
@Controller('tracking/:trackingCode')
export class TrackingController {
  constructor(
    private readonly trackComplaint: TrackComplaint,
    private readonly replyToComplaint: ReplyToComplaint,
    private readonly confirmResolution: ConfirmResolution,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'trackComplaint', summary: 'Status, deadlines and public timeline by tracking code' })
  @ApiOkResponse({ type: TrackedComplaintDto })
  @ApiProblems(404)
  async track(@Param('trackingCode') code: string, @Lang() lang: Language): Promise<TrackedComplaintDto> {
    return presentTracked(await this.trackComplaint.execute(code, lang), code, lang);
  }

  @Post('replies')
  @Public()
  @ApiOperation({ operationId: 'replyToComplaint', summary: 'Answer a question of the OPD, or add something' })
  @ApiCreatedResponse({ type: TrackedComplaintDto })
  @ApiProblems(400, 404, 409)
  async reply(
    @Param('trackingCode') code: string,
    @Body() body: AttachedTextDto,
    @Lang() lang: Language,
  ): Promise<TrackedComplaintDto> {
    await this.replyToComplaint.execute(code, { text: body.text, attachmentIds: body.attachmentIds ?? undefined });
    return this.track(code, lang);
  }

  @Post('confirmation')
  @Public()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'confirmResolution',
    summary: 'Satisfied: closes a resolved complaint; else reopens it',
  })
  @ApiOkResponse({ type: TrackedComplaintDto })
  @ApiProblems(400, 404, 409)
  async confirm(
    @Param('trackingCode') code: string,
    @Body() body: ConfirmationDto,
    @Lang() lang: Language,
  ): Promise<TrackedComplaintDto> {
    const { satisfied, rating, comment } = body;
    await this.confirmResolution.execute(code, {
      satisfied,
      rating: rating ?? undefined,
      comment: comment ?? undefined,
    });
    return this.track(code, lang);
  }

  @Get('attachments/:id')
  @Public()
  @ApiOperation({ operationId: 'trackingAttachment', summary: 'A file of the complaint that the citizen may see' })
  @ApiFile()
  @ApiProblems(404)
  async attachment(
    @Param('trackingCode') code: string,
    @Param('id', AnyUuid) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.trackComplaint.file(code, id));
  }
}
