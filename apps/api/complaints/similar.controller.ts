import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FindSimilar, FollowComplaint } from '@tanggap/complaints';
import { type Lang as Language } from '@tanggap/platform';
import type { FastifyReply } from 'fastify';
import { ApiProblems, Lang, Limited, Public } from '../http';
import { idempotencyKey } from './idempotency-key';
import {
  FollowComplaintDto,
  FollowedDto,
  presentSimilar,
  SimilarComplaintsDto,
  SimilarQueryDto,
  toContact,
  toTyped,
} from './similar.dto';

/** What a citizen learns of others' reports of the same matter: only what is public of public ones. */
@ApiTags('citizens')
@Controller('complaints')
export class SimilarController {
  constructor(
    private readonly findSimilar: FindSimilar,
    private readonly followComplaint: FollowComplaint,
  ) {}

  @Post('similar')
  @Public()
  @Limited('similar')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'findSimilar',
    summary: 'Open reports of what is probably the same matter, near by and lately',
    description:
      'Never shows a confidential or supervisory report, a reporter or an address. Nothing of the request is kept.',
  })
  @ApiOkResponse({ type: SimilarComplaintsDto })
  @ApiProblems(400, 429)
  async similar(@Body() body: SimilarQueryDto, @Lang() lang: Language): Promise<SimilarComplaintsDto> {
    const found = await this.findSimilar.execute(toTyped(body), lang);
    return { items: found.map(presentSimilar) };
  }

  @Post(':number/followers')
  @Public()
  @Limited('follow')
  @ApiOperation({
    operationId: 'followComplaint',
    summary: 'Follow a report of the same matter instead of filing another',
    description: 'Answers a tracking code of one’s own, by which the public steps can be read.',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A repeat of the same key answers the same code',
  })
  @ApiCreatedResponse({ type: FollowedDto, headers: { Location: { schema: { type: 'string' } } } })
  @ApiProblems(400, 404, 429)
  async follow(
    @Param('number') number: string,
    @Body() body: FollowComplaintDto,
    @Headers('idempotency-key') key: string | undefined,
    @Lang() lang: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FollowedDto> {
    const contact = toContact(body.contact);
    const followed = await this.followComplaint.execute({ number, contact, lang, idempotencyKey: idempotencyKey(key) });
    void reply.header('Location', `/api/v1/tracking/${followed.trackingCode}`);
    return followed;
  }
}
