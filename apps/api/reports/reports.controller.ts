import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { abilities, type Principal } from '@tanggap/identity';
import type { Lang as Language } from '@tanggap/platform';
import { ReadJobs, RequestReport } from '@tanggap/reports';
import { Allow, ApiProblems, CurrentUser, Lang } from '../http';
import { ExportDto, presentExport } from './exports.dto';
import { MonthlyReportsDto, RequestEvidencePackDto, RequestMonthlyReportDto } from './reports.dto';

@ApiTags('reports')
@Controller()
export class ReportsController {
  constructor(
    private readonly reports: RequestReport,
    private readonly jobs: ReadJobs,
  ) {}

  @Post('evidence-packs')
  @Allow(...abilities['read-evidence-pack'])
  @HttpCode(202)
  @ApiOperation({
    operationId: 'requestEvidencePack',
    summary: 'The documents that an assessor asks for, as a ZIP; GET /exports/{id} tells how far it is',
  })
  @ApiAcceptedResponse({ type: ExportDto })
  @ApiProblems(400, 404, 429)
  async evidencePack(
    @Body() body: RequestEvidencePackDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<ExportDto> {
    return presentExport(await this.reports.evidencePack({ opd: body.opd, period: body.period }, user, lang));
  }

  @Get('monthly-reports')
  @Allow(...abilities['read-monthly-report'])
  @ApiOperation({
    operationId: 'listMonthlyReports',
    summary: "The regency's own reports of the last 36 months, the latest first; GET /exports/{id}/file has the file",
  })
  @ApiOkResponse({ type: MonthlyReportsDto })
  async monthlyReports(): Promise<MonthlyReportsDto> {
    return { items: (await this.jobs.monthlyReports()).map(presentExport) };
  }

  @Post('monthly-reports')
  @Allow(...abilities['read-monthly-report'])
  @HttpCode(202)
  @ApiOperation({
    operationId: 'requestMonthlyReport',
    summary: "The supervisor's monthly report as a PDF; GET /exports/{id} tells how far it is",
  })
  @ApiAcceptedResponse({ type: ExportDto })
  @ApiProblems(400, 429)
  async monthlyReport(
    @Body() { period, tell = false }: RequestMonthlyReportDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<ExportDto> {
    return presentExport(await this.reports.monthly({ period, tell }, user, lang));
  }
}
