import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { abilities, type Principal } from '@tanggap/identity';
import { MOST_RECIPIENTS, ReportRecipients } from '@tanggap/notifications';
import { Allow, AnyUuid, ApiProblems, CurrentUser } from '../http';
import {
  AddReportRecipientDto,
  presentRecipient,
  ReportRecipientDto,
  ReportRecipientsDto,
} from './report-recipients.dto';

@ApiTags('reports')
@Controller('monthly-reports/recipients')
export class ReportRecipientsController {
  constructor(private readonly recipients: ReportRecipients) {}

  @Get()
  @Allow(...abilities['read-settings'])
  @ApiOperation({
    operationId: 'listReportRecipients',
    summary: 'Who gets the monthly report by mail beside the supervisors, and who was removed lately',
  })
  @ApiOkResponse({ type: ReportRecipientsDto })
  async list(): Promise<ReportRecipientsDto> {
    const { present, removed, reach } = await this.recipients.list();
    return {
      items: present.map(presentRecipient),
      removed: removed.map(presentRecipient),
      maximum: MOST_RECIPIENTS,
      ...reach,
    };
  }

  @Post()
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ operationId: 'addReportRecipient', summary: 'From the next scheduled report on they get it by mail' })
  @ApiCreatedResponse({ type: ReportRecipientDto })
  @ApiProblems(400, 409)
  async add(@Body() body: AddReportRecipientDto, @CurrentUser() user: Principal): Promise<ReportRecipientDto> {
    return presentRecipient(await this.recipients.add(body, user));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(...abilities['manage-settings'])
  @ApiOperation({
    operationId: 'removeReportRecipient',
    summary: 'Nothing is sent to them any more; the address is forgotten, the removal stays on record',
  })
  @ApiNoContentResponse()
  @ApiProblems(404)
  async remove(@Param('id', AnyUuid) id: string, @CurrentUser() user: Principal): Promise<void> {
    await this.recipients.remove(id, user);
  }
}
