import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { abilities, type Principal } from '@tanggap/identity';
import { audiences, channels, EditTemplates, type GivenKey } from '@tanggap/notifications';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, ApiProblems, CurrentUser, IfMatch, ifMatchVersion, setEtag } from '../http';
import {
  presentPreview,
  presentTemplate,
  TemplateDto,
  TemplatePreviewDto,
  TemplatesDto,
  TemplatesQueryDto,
  WordingDto,
} from './templates.dto';

const ONE = ':audience/:step/:channel/:language';

@ApiTags('notifications')
@Controller('notification-templates')
export class TemplatesController {
  constructor(private readonly templates: EditTemplates) {}

  @Get()
  @Allow(...abilities['read-settings'])
  @ApiOperation({ summary: 'The wording of every message in one language, by audience, step and channel' })
  @ApiOkResponse({ type: TemplatesDto })
  @ApiProblems(400)
  async listTemplates(@Query() { language }: TemplatesQueryDto): Promise<TemplatesDto> {
    return { items: (await this.templates.list(language)).map(presentTemplate) };
  }

  @Get(ONE)
  @Allow(...abilities['read-settings'])
  @ApiOperation({ summary: 'The wording of one message' })
  @ApiParam({ name: 'audience', enum: audiences })
  @ApiParam({ name: 'channel', enum: channels })
  @ApiParam({ name: 'language', enum: ['id', 'en'] })
  @ApiParam({ name: 'step', type: String, example: 'responded' })
  @ApiOkResponse({ type: TemplateDto })
  @ApiProblems(404)
  async getTemplate(
    @Param() key: Record<keyof GivenKey, string>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateDto> {
    const view = await this.templates.get(key);
    setEtag(reply, view.version);
    return presentTemplate(view);
  }

  @Put(ONE)
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ summary: 'Give a message another wording; it holds for what is sent from now on' })
  @IfMatch()
  @ApiParam({ name: 'audience', enum: audiences })
  @ApiParam({ name: 'channel', enum: channels })
  @ApiParam({ name: 'language', enum: ['id', 'en'] })
  @ApiParam({ name: 'step', type: String, example: 'responded' })
  @ApiOkResponse({ type: TemplateDto })
  @ApiProblems(400, 404, 412)
  async putTemplate(
    @Param() key: Record<keyof GivenKey, string>,
    @Body() { subject, body }: WordingDto,
    @CurrentUser() user: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateDto> {
    const view = await this.templates.put(key, { subject, body }, ifMatchVersion(request), user);
    setEtag(reply, view.version);
    return presentTemplate(view);
  }

  @Post(`${ONE}/preview`)
  @Allow(...abilities['manage-settings'])
  @HttpCode(200)
  @ApiOperation({ summary: 'A wording as it would arrive, with sample values; nothing is saved' })
  @ApiParam({ name: 'audience', enum: audiences })
  @ApiParam({ name: 'channel', enum: channels })
  @ApiParam({ name: 'language', enum: ['id', 'en'] })
  @ApiParam({ name: 'step', type: String, example: 'responded' })
  @ApiOkResponse({ type: TemplatePreviewDto })
  @ApiProblems(400, 404)
  previewTemplate(
    @Param() key: Record<keyof GivenKey, string>,
    @Body() { subject, body }: WordingDto,
  ): TemplatePreviewDto {
    return presentPreview(this.templates.preview(key, { subject, body }));
  }
}
