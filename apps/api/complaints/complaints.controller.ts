import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExplainDeadlines, GetComplaint, ListComplaints } from '@tanggap/complaints';
import type { Principal } from '@tanggap/identity';
import type { Lang as Language } from '@tanggap/platform';
import type { FastifyReply } from 'fastify';
import { AnyStaff, AnyUuid, ApiProblems, CurrentUser, Lang, setEtag } from '../http';
import { ComplaintDto, presentComplaint } from './complaint.dto';
import { ComplaintPageDto, ListComplaintsQuery, periodOf, presentListed } from './list-complaints.dto';
import { ExplainedDeadlinesDto, presentCharged } from './explained-deadline.dto';
import { ApiFile, sendFile } from './send-file';

@ApiTags('complaints')
@Controller('complaints')
export class ComplaintsController {
  constructor(
    private readonly listComplaints: ListComplaints,
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
    const page = await this.listComplaints.execute({ ...query, ...periodOf(query) }, user, lang);
    return { items: page.items.map(presentListed), nextCursor: page.nextCursor };
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
