import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListDeadlineRequests } from '@tanggap/complaints';
import { abilities, type Principal } from '@tanggap/identity';
import type { Lang as Language } from '@tanggap/platform';
import { Allow, ApiProblems, CurrentUser, Lang } from '../http';
import { presentListedRequest, RequestPageDto, RequestsQueryDto, WaitingDto } from './deadline-requests.dto';

@ApiTags('complaints')
@Controller('deadline-requests')
export class DeadlineRequestsController {
  constructor(private readonly requests: ListDeadlineRequests) {}

  @Get()
  @Allow(...abilities['read-deadline-requests'])
  @ApiOperation({
    operationId: 'listDeadlineRequests',
    summary: "Pauses and extensions, the longest waiting first; officers and heads see their own OPD's",
  })
  @ApiOkResponse({ type: RequestPageDto })
  @ApiProblems(400)
  async list(
    @Query() query: RequestsQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<RequestPageDto> {
    const { items, nextCursor } = await this.requests.execute(query, user, lang);
    return { items: items.map(presentListedRequest), nextCursor };
  }

  @Get('waiting')
  @Allow(...abilities['read-deadline-requests'])
  @ApiOperation({ operationId: 'countWaitingRequests', summary: "How many wait for the reader's own decision" })
  @ApiOkResponse({ type: WaitingDto })
  async waiting(@CurrentUser() user: Principal): Promise<WaitingDto> {
    return { waiting: await this.requests.waiting(user) };
  }
}
