import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExplainDeadlines, GetComplaint, ListComplaints } from '@tanggap/complaints';
import { ComplaintsBehind } from '@tanggap/compliance';
import type { Principal } from '@tanggap/identity';
import { type Lang as Language } from '@tanggap/platform';
import type { FastifyReply } from 'fastify';
import { AnyStaff, AnyUuid, ApiProblems, CurrentUser, Lang, setEtag } from '../http';
import { ComplaintDto, presentComplaint } from './complaint.dto';
import {
  ComplaintPageDto,
  DueCountsDto,
  DueCountsQuery,
  ListComplaintsQuery,
  periodOf,
  presentListed,
  refuseUnfit,
} from './list-complaints.dto';
import { ExplainedDeadlinesDto, presentCharged } from './explained-deadline.dto';
import { ApiFile, sendFile } from './send-file';

@ApiTags('complaints')
@Controller('complaints')
export class ComplaintsController {
  constructor(
    private readonly listComplaints: ListComplaints,
    private readonly complaintsBehind: ComplaintsBehind,
    private readonly getComplaint: GetComplaint,
    private readonly explainDeadlines: ExplainDeadlines,
  ) {}

  @Get()
  @AnyStaff()
  @ApiOperation({
    operationId: 'listComplaints',
    summary: "Complaints by what is due next; an OPD's staff see their own",
  })
  @ApiOkResponse({ type: ComplaintPageDto })
  @ApiProblems(400)
  async list(
    @Query() query: ListComplaintsQuery,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<ComplaintPageDto> {
    refuseUnfit(query);
    if (query.measure !== undefined) return this.behind({ ...query, measure: query.measure }, user, lang);
    const { area: _area, kind: _kind, asOf: _asOf, measure: _measure, ...filter } = query;
    const sorted = { ...filter, sort: query.sort ?? 'due', urgent: query.urgent === 'true', ...periodOf(query) };
    const page = await this.listComplaints.execute(sorted, user, lang);
    return { items: page.items.map(presentListed), nextCursor: page.nextCursor };
  }

  @Get('due')
  @AnyStaff()
  @ApiOperation({
    operationId: 'countDue',
    summary: "How many complaints are due when, filtered as the list; an OPD's staff see their own",
  })
  @ApiOkResponse({ type: DueCountsDto })
  @ApiProblems(400)
  async due(@Query() query: DueCountsQuery, @CurrentUser() user: Principal): Promise<DueCountsDto> {
    return this.listComplaints.dueCounts(query, user);
  }

  private async behind(
    query: ListComplaintsQuery & { measure: string },
    user: Principal,
    lang: Language,
  ): Promise<ComplaintPageDto> {
    const { ids, nextCursor } = await this.complaintsBehind.execute(query, user);
    const filter = { ids, sort: '-filedAt' as const, limit: query.limit };
    const page = ids.length === 0 ? { items: [] } : await this.listComplaints.execute(filter, user, lang);
    return { items: page.items.map(presentListed), nextCursor };
  }

  @Get(':number')
  @AnyStaff()
  @ApiOperation({ operationId: 'getComplaint', summary: 'The whole complaint, with what the reader may do' })
  @ApiOkResponse({ type: ComplaintDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiProblems(404)
  async one(
    @Param('number') number: string,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ComplaintDto> {
    const view = await this.getComplaint.execute(number, user, lang);
    setEtag(reply, view.version);
    return presentComplaint(view);
  }

  @Get(':number/deadlines')
  @AnyStaff()
  @ApiOperation({
    operationId: 'explainDeadlines',
    summary: 'Why each date is what it is: what counted, what did not, and who held it',
  })
  @ApiOkResponse({ type: ExplainedDeadlinesDto })
  @ApiProblems(404)
  async deadlines(
    @Param('number') number: string,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<ExplainedDeadlinesDto> {
    const deadlines = await this.explainDeadlines.execute(number, user);
    return { items: deadlines.map((deadline) => presentCharged(deadline, lang)) };
  }

  @Get(':number/attachments/:id')
  @AnyStaff()
  @ApiOperation({ operationId: 'complaintAttachment', summary: 'A file of the complaint' })
  @ApiFile()
  @ApiProblems(404)
  async attachment(
    @Param('number') number: string,
    @Param('id', AnyUuid) id: string,
    @CurrentUser() user: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.getComplaint.file(number, id, user));
  }
}
