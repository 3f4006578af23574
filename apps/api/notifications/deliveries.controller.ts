import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { abilities, type Principal } from '@tanggap/identity';
import { ListDeliveries, ListMailbox, ResendDelivery } from '@tanggap/notifications';
import { Allow, ApiProblems, CurrentUser, PageQuery } from '../http';
import {
  ChannelsDto,
  DeliveriesQueryDto,
  DeliveryDto,
  DeliveryPageDto,
  MailboxPageDto,
  presentDelivery,
  presentMailboxItem,
} from './deliveries.dto';
import { ownId } from './ids';

@ApiTags('notifications')
@Controller('notifications')
export class DeliveriesController {
  constructor(
    private readonly list: ListDeliveries,
    private readonly resend: ResendDelivery,
    private readonly mailbox: ListMailbox,
  ) {}

  @Get('deliveries')
  @Allow(...abilities['read-deliveries'])
  @ApiOperation({ summary: 'What was sent, waits, or failed; the newest first' })
  @ApiOkResponse({ type: DeliveryPageDto })
  @ApiProblems(400)
  async listDeliveries(@Query() query: DeliveriesQueryDto): Promise<DeliveryPageDto> {
    const { items, nextCursor } = await this.list.execute(query);
    return { items: items.map(presentDelivery), nextCursor };
  }

  @Post('deliveries/:id/resend')
  @Allow(...abilities['resend-deliveries'])
  @HttpCode(200)
  @ApiOperation({ summary: 'Send it once more, from the first attempt; within the hours of whoever reads it' })
  @ApiParam({ name: 'id', example: '0197a000-0000-7000-8000-000000000001' })
  @ApiOkResponse({ type: DeliveryDto })
  @ApiProblems(404, 409)
  async resendDelivery(@Param('id') id: string, @CurrentUser() user: Principal): Promise<DeliveryDto> {
    return presentDelivery(await this.resend.execute(ownId(id), user));
  }

  @Get('channels')
  @Allow(...abilities['read-deliveries'])
  @ApiOperation({ summary: 'Which channels this installation has: those that are off get no deliveries' })
  @ApiOkResponse({ type: ChannelsDto })
  listChannels(): ChannelsDto {
    return { items: this.list.channels() };
  }

  @Get('mailbox')
  @Allow(...abilities['read-deliveries'])
  @ApiOperation({ summary: 'Of a demo: what would have been sent by mail and gateway, rendered; elsewhere 404' })
  @ApiOkResponse({ type: MailboxPageDto })
  @ApiProblems(400, 404)
  async listMailbox(@Query() { cursor, limit }: PageQuery): Promise<MailboxPageDto> {
    const { items, nextCursor } = await this.mailbox.execute({ cursor, limit });
    return { items: items.map(presentMailboxItem), nextCursor };
  }
}
