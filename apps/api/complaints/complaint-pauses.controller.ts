import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DecideRequest, GetComplaint, PauseComplaint, RequestExtension, ResumeComplaint } from '@tanggap/complaints';
import { AnyUuid } from '../http';
import { Action } from './action';
import { Call, type ActionCall } from './action-call';
import { ComplaintDto, presentComplaint } from './complaint.dto';
import { DecisionDto, ExtensionDto, PauseDto, ResumeDto } from './deadline-requests.dto';

@ApiTags('complaints')
@Controller('complaints/:number')
export class ComplaintPausesController {
  constructor(
    private readonly getComplaint: GetComplaint,
    private readonly pauseComplaint: PauseComplaint,
    private readonly resumeComplaint: ResumeComplaint,
    private readonly requestExtension: RequestExtension,
    private readonly decideRequest: DecideRequest,
  ) {}

  @Post('pause')
  @Action('pause', 'pauseComplaint', "The OPD's clocks stand still; above the cap it waits for the OPD head's approval")
  async pause(@Call() call: ActionCall, @Body() body: PauseDto): Promise<ComplaintDto> {
    const { reason, text, until } = body;
    await this.pauseComplaint.execute({ ...call.command, reason, text, until });
    return this.answer(call);
  }

  @Post('resume')
  @Action('resume', 'resumeComplaint', 'The clocks run on before the day that was named')
  async resume(@Call() call: ActionCall, @Body() body: ResumeDto): Promise<ComplaintDto> {
    await this.resumeComplaint.execute({ ...call.command, text: body.text ?? undefined });
    return this.answer(call);
  }

  @Post('extension')
  @Action(
    'request-extension',
    'requestExtension',
    "An interim reply with a later date; it waits for a supervisor's approval",
  )
  async extension(@Call() call: ActionCall, @Body() body: ExtensionDto): Promise<ComplaintDto> {
    await this.requestExtension.execute({ ...call.command, text: body.text, until: body.until });
    return this.answer(call);
  }

  @Post('requests/:id/decision')
  @Action('decide-request', 'decideRequest', "The OPD head's word on a pause, a supervisor's on a later date")
  async decide(
    @Call() call: ActionCall,
    @Param('id', AnyUuid) id: string,
    @Body() body: DecisionDto,
  ): Promise<ComplaintDto> {
    const note = body.note ?? undefined;
    await this.decideRequest.execute({
      ...call.command,
      id,
      approve: body.approve,
      note: note === '' ? undefined : note,
    });
    return this.answer(call);
  }

  private async answer({ command, lang }: ActionCall): Promise<ComplaintDto> {
    return presentComplaint(await this.getComplaint.afterChange(command.number, command.principal, lang));
  }
}
