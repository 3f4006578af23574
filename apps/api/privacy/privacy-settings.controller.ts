import { Body, Controller, Get, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PutRetention, ReadRetention } from '@tanggap/complaints';
import { abilities, type Principal } from '@tanggap/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, ApiProblems, CurrentUser, IfMatch, ifMatchVersion, setEtag } from '../http';
import {
  presentPrivacySettings,
  PrivacyPreviewDto,
  PrivacyPreviewQueryDto,
  PrivacySettingsDto,
  PutPrivacySettingsDto,
} from './privacy-settings.dto';

@ApiTags('privacy')
@Controller('privacy-settings')
export class PrivacySettingsController {
  constructor(
    private readonly read: ReadRetention,
    private readonly put: PutRetention,
  ) {}

  @Get()
  @Allow(...abilities['read-settings'])
  @ApiOperation({ summary: 'How long personal data are kept, and who has changed that' })
  @ApiOkResponse({ type: PrivacySettingsDto })
  async getPrivacySettings(@Res({ passthrough: true }) reply: FastifyReply): Promise<PrivacySettingsDto> {
    const settings = presentPrivacySettings(await this.read.versions());
    setEtag(reply, settings.version);
    return settings;
  }

  @Get('preview')
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ summary: 'How many complaints another retention would strip of personal data at once' })
  @ApiOkResponse({ type: PrivacyPreviewDto })
  @ApiProblems(400)
  async previewPrivacySettings(@Query() query: PrivacyPreviewQueryDto): Promise<PrivacyPreviewDto> {
    return { complaints: await this.read.countPast(query.retentionYears) };
  }

  @Put()
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ summary: 'Change the retention; what is past by it goes within minutes and never comes back' })
  @IfMatch()
  @ApiOkResponse({ type: PrivacySettingsDto })
  @ApiProblems(400, 412)
  async updatePrivacySettings(
    @Body() body: PutPrivacySettingsDto,
    @CurrentUser() user: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrivacySettingsDto> {
    await this.put.execute({
      years: body.retentionYears,
      reason: body.reason,
      accountId: user.accountId,
      expectedVersion: ifMatchVersion(request),
    });
    return this.getPrivacySettings(reply);
  }
}
