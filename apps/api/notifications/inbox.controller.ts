import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  type MessageEvent,
  Param,
  Post,
  Put,
  Query,
  Sse,
} from '@nestjs/common';
import {
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Principal } from '@tanggap/identity';
import { ReaderSettings, ReadInbox } from '@tanggap/notifications';
import type { Lang as Language } from '@tanggap/platform';
import type { Observable } from 'rxjs';
import { AnyStaff, ApiProblems, CurrentUser, Lang } from '../http';
import { isId, ownId } from './ids';
import {
  InboxPageDto,
  InboxQueryDto,
  presentInboxItem,
  presentSetting,
  PutReaderSettingDto,
  ReaderSettingDto,
  UnreadDto,
} from './inbox.dto';
import { LiveStreams } from './live-streams';

/** What the signed-in member of staff is told; each sees and ticks off only their own. */
@ApiTags('notifications')
@Controller('notifications')
@AnyStaff()
export class InboxController {
  constructor(
    private readonly inbox: ReadInbox,
    private readonly settings: ReaderSettings,
    private readonly streams: LiveStreams,
  ) {}

  @Get()
  @ApiOperation({ summary: 'My notifications, the newest first' })
  @ApiOkResponse({ type: InboxPageDto })
  @ApiProblems(400)
  async listNotifications(
    @CurrentUser() user: Principal,
    @Query() { unread, cursor, limit }: InboxQueryDto,
    @Lang() lang: Language,
  ): Promise<InboxPageDto> {
    const page = await this.inbox.list(user.accountId, { unread: unread === 'true', cursor, limit }, lang);
    return { items: page.items.map(presentInboxItem), nextCursor: page.nextCursor };
  }

  @Get('unread')
  @ApiOperation({ summary: 'How many of mine are unread' })
  @ApiOkResponse({ type: UnreadDto })
  async countUnread(@CurrentUser() user: Principal): Promise<UnreadDto> {
    return { unread: await this.inbox.unread(user.accountId) };
  }

  @Post('read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Tick off all of mine' })
  @ApiNoContentResponse()
  async readAllNotifications(@CurrentUser() user: Principal): Promise<void> {
    await this.inbox.markAllRead(user.accountId);
  }

  @Post(':id/read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Tick off one of mine' })
  @ApiParam({ name: 'id', example: '0197a000-0000-7000-8000-000000000001' })
  @ApiNoContentResponse()
  @ApiProblems(404)
  async readNotification(@CurrentUser() user: Principal, @Param('id') id: string): Promise<void> {
    await this.inbox.markRead(user.accountId, ownId(id));
  }

  @Sse('stream')
  @ApiOperation({
    summary: 'Mine as they arrive: events `unread` with { unread, notification }, `beat` every 15 seconds',
    description: 'Ends by itself after ten minutes; connect again with Last-Event-ID, and what came meanwhile is told.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    example: '0197a000-0000-7000-8000-000000000001',
    description: 'Id of the notification that was seen last',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems(503)
  streamNotifications(
    @CurrentUser() user: Principal,
    @Headers('last-event-id') lastSeenId: string | undefined,
  ): Observable<MessageEvent> {
    return this.streams.stream(user.accountId, isId(lastSeenId) ? lastSeenId : undefined);
  }

  @Get('settings')
  @ApiOperation({ summary: 'Where I am told besides the office' })
  @ApiOkResponse({ type: ReaderSettingDto })
  async getNotificationSettings(@CurrentUser() user: Principal): Promise<ReaderSettingDto> {
    return presentSetting(await this.settings.of(user.accountId));
  }

  @Put('settings')
  @ApiOperation({ summary: 'Choose where I am told besides the office' })
  @ApiOkResponse({ type: ReaderSettingDto })
  @ApiProblems(400)
  async putNotificationSettings(
    @CurrentUser() user: Principal,
    @Body() body: PutReaderSettingDto,
  ): Promise<ReaderSettingDto> {
    return presentSetting(await this.settings.put(user.accountId, body));
  }
}
