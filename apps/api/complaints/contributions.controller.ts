import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswerContribution, AskContribution, GetComplaint, WithdrawContribution } from '@tanggap/complaints';
import { AnyUuid } from '../http';
import { Action } from './action';
import { Call, type ActionCall } from './action-call';
import { AttachedTextDto, ReasonDto } from './complaint-actions.dto';
import { ComplaintDto, presentComplaint } from './complaint.dto';
import { AskContributionDto } from './contributions.dto';

@ApiTags('complaints')
@Controller('complaints/:number/contributions')
export class ContributionsController {
  constructor(
    private readonly getComplaint: GetComplaint,
    private readonly askContribution: AskContribution,
    private readonly answerContribution: AnswerContribution,
    private readonly withdrawContribution: WithdrawContribution,
  ) {}

  @Post()
  @Action('ask-contribution', 'askContribution', 'Another OPD is asked to help, within a limit of its own')
  async ask(@Call() call: ActionCall, @Body() body: AskContributionDto): Promise<ComplaintDto> {
    const { opdCode, text, workingDays } = body;
    await this.askContribution.execute({ ...call.command, opdCode, text, workingDays: workingDays ?? undefined });
    return this.answer(call);
  }

  @Post(':id/complete')
  @Action('answer-contribution', 'completeContribution', 'The OPD asked has done its part')
  async complete(
    @Call() call: ActionCall,
    @Param('id', AnyUuid) id: string,
    @Body() body: AttachedTextDto,
  ): Promise<ComplaintDto> {
    const { text, attachmentIds } = body;
    await this.answerContribution.complete({ ...call.command, id, text, attachmentIds: attachmentIds ?? undefined });
    return this.answer(call);
  }

  @Post(':id/refuse')
  @Action('answer-contribution', 'refuseContribution', "The OPD asked can't help, and says why")
  async refuse(
    @Call() call: ActionCall,
    @Param('id', AnyUuid) id: string,
    @Body() body: ReasonDto,
  ): Promise<ComplaintDto> {
    await this.answerContribution.refuse({ ...call.command, id, text: body.reason });
    return this.answer(call);
  }

  @Post(':id/withdraw')
  @Action('withdraw-contribution', 'withdrawContribution', 'What was asked is asked no longer')
  async withdraw(
    @Call() call: ActionCall,
    @Param('id', AnyUuid) id: string,
    @Body() body: ReasonDto,
  ): Promise<ComplaintDto> {
    await this.withdrawContribution.execute({ ...call.command, id, reason: body.reason });
    return this.answer(call);
  }

  private async answer({ command, lang }: ActionCall): Promise<ComplaintDto> {
    return presentComplaint(await this.getComplaint.afterChange(command.number, command.principal, lang));
  }
}
