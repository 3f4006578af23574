import { Body, Controller, Get, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { abilities, type Principal } from '@tanggap/identity';
import { GetRoutingSettings, PutRoutingSettings } from '@tanggap/routing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, ApiProblems, CurrentUser, IfMatch, ifMatchVersion, setEtag } from '../http';
import { presentSettings, PutRoutingSettingsDto, RoutingSettingsDto } from './routing-settings.dto';

@ApiTags('routing')
@Controller('routing-settings')
export class RoutingSettingsController {
  constructor(
    private readonly getSettings: GetRoutingSettings,
    private readonly putSettings: PutRoutingSettings,
  ) {}

  @Get()
  @Allow(...abilities['read-settings'])
  @ApiOperation({ summary: 'How sure routing must be to decide by itself' })
  @ApiOkResponse({ type: RoutingSettingsDto })
  @ApiProblems(404)
  async getRoutingSettings(@Res({ passthrough: true }) reply: FastifyReply): Promise<RoutingSettingsDto> {
    const setting = await this.getSettings.execute();
    setEtag(reply, setting.version);
    return presentSettings(setting);
  }

  @Put()
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ summary: 'Change the threshold, for complaints filed afterwards' })
  @IfMatch()
  @ApiOkResponse({ type: RoutingSettingsDto })
  @ApiProblems(400, 404, 412)
  async updateRoutingSettings(
    @Body() body: PutRoutingSettingsDto,
    @CurrentUser() user: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoutingSettingsDto> {
    const setting = await this.putSettings.execute(body.threshold, user.accountId, ifMatchVersion(request));
    setEtag(reply, setting.version);
    return presentSettings(setting);
  }
}
