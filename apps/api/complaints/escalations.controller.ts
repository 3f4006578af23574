import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcknowledgeEscalation, ListEscalations } from '@tanggap/complaints';
import { abilities, type Principal } from '@tanggap/identity';
import { Allow, AnyUuid, ApiProblems, CurrentUser } from '../http';
import { AcknowledgementDto, EscalationPageDto, EscalationQueryDto, presentEscalation } from './escalations.dto';

@ApiTags('escalations')
@Controller('escalations')
export class EscalationsController {
  constructor(
    private readonly listing: ListEscalations,
    private readonly acknowledging: AcknowledgeEscalation,
  ) {}

  @Get()
  @Allow(...abilities['read-escalations'])
  @ApiOperation({ summary: "What was put before whom; officers and heads see their own OPD's" })
  @ApiOkResponse({ type: EscalationPageDto })
  @ApiProblems(400)
  async listEscalations(
    @Query() query: EscalationQueryDto,
    @CurrentUser() user: Principal,
  ): Promise<EscalationPageDto> {
    const { items, nextCursor } = await this.listing.execute({ ...query }, user);
    return { items: items.map(presentEscalation), nextCursor };
  }

  @Post(':id/acknowledgement')
  @HttpCode(204)
  @Allow(...abilities.acknowledge)
  @ApiOperation({
    summary: 'Take note of it, so that it climbs no further: who holds the post or acts in it; supervisors',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 404, 409)
  async acknowledgeEscalation(
    @Param('id', AnyUuid) id: string,
    @Body() { note, sameComplaint }: AcknowledgementDto,
    @CurrentUser() principal: Principal,
  ): Promise<void> {
    await this.acknowledging.execute({ principal, id, note, sameComplaint });
  }
}
