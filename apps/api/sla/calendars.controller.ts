import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { abilities, type Principal } from '@tanggap/identity';
import type { Lang as Language } from '@tanggap/platform';
import {
  CreateCalendar,
  GetCalendar,
  GetCalendarYear,
  ListCalendars,
  PreviewCalendar,
  PutCalendar,
} from '@tanggap/sla';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, AnyStaff, ApiProblems, CurrentUser, IfMatch, ifMatchVersion, Lang, PageQuery, setEtag } from '../http';
import { ChangePreviewDto, presentPreview } from './change-impact.dto';
import { KnownYear } from './known-year';
import {
  CalendarDetailDto,
  CalendarPageDto,
  CalendarYearDto,
  CreateCalendarDto,
  presentYear,
  PutCalendarDto,
} from './calendars.dto';

@ApiTags('sla')
@Controller('calendars')
export class CalendarsController {
  constructor(
    private readonly list: ListCalendars,
    private readonly get: GetCalendar,
    private readonly year: GetCalendarYear,
    private readonly create: CreateCalendar,
    private readonly preview: PreviewCalendar,
    private readonly put: PutCalendar,
  ) {}

  @Get()
  @AnyStaff()
  @ApiOperation({ summary: 'Working calendars, by code' })
  @ApiOkResponse({ type: CalendarPageDto })
  @ApiProblems(400)
  async listCalendars(@Query() query: PageQuery): Promise<CalendarPageDto> {
    return this.list.execute(query.cursor, query.limit);
  }

  @Get(':code')
  @AnyStaff()
  @ApiOperation({ summary: 'A working calendar with the decreed days off' })
  @ApiOkResponse({ type: CalendarDetailDto })
  @ApiProblems(404)
  async getCalendar(
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarDetailDto> {
    const calendar = await this.get.execute(code);
    setEtag(reply, calendar.version);
    return calendar;
  }

  @Get(':code/years/:year')
  @AnyStaff()
  @ApiParam({ name: 'year', example: 2027 })
  @ApiOperation({ summary: 'Every day of a year: working hours, or why it is off' })
  @ApiOkResponse({ type: CalendarYearDto })
  @ApiProblems(404)
  async getCalendarYear(@Param('code') code: string, @Param('year', KnownYear) year: number): Promise<CalendarYearDto> {
    return presentYear(await this.year.execute(code, year));
  }

  @Post()
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ summary: 'A new calendar; one without working hours is refused' })
  @ApiCreatedResponse({ type: CalendarDetailDto })
  @ApiProblems(400, 409)
  async createCalendar(
    @Body() body: CreateCalendarDto,
    @CurrentUser() user: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarDetailDto> {
    const calendar = await this.create.execute({ ...inputOf(body), code: body.code }, actOf(body, user));
    void reply.header('Location', `/api/v1/calendars/${calendar.code}`);
    setEtag(reply, calendar.version);
    return calendar;
  }

  @Post(':code/preview')
  @HttpCode(200)
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ summary: 'What a change of the calendar would move; nothing is saved' })
  @ApiOkResponse({ type: ChangePreviewDto })
  @ApiProblems(400, 404)
  async previewCalendar(
    @Param('code') code: string,
    @Body() body: PutCalendarDto,
    @Lang() lang: Language,
  ): Promise<ChangePreviewDto> {
    return presentPreview(await this.preview.execute(code, inputOf(body)), lang);
  }

  @Put(':code')
  @Allow(...abilities['manage-settings'])
  @IfMatch()
  @ApiOperation({ summary: 'Change a calendar; open clocks are computed again, closed ones stay' })
  @ApiOkResponse({ type: CalendarDetailDto })
  @ApiProblems(400, 404, 412)
  async changeCalendar(
    @Param('code') code: string,
    @Body() body: PutCalendarDto,
    @CurrentUser() user: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarDetailDto> {
    const act = { ...actOf(body, user), expectedVersion: ifMatchVersion(request) };
    const calendar = await this.put.execute(code, inputOf(body), act);
    setEtag(reply, calendar.version);
    return calendar;
  }
}

const inputOf = ({ name, timeZone, ignoresHolidays, versions, holidays }: PutCalendarDto) => ({
  name,
  timeZone,
  ignoresHolidays,
  versions,
  holidays,
});

const actOf = ({ reason }: PutCalendarDto, { accountId }: Principal) => ({ by: accountId, reason: reason ?? null });
