import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AddNote,
  AssignComplaint,
  EscalateComplaint,
  GetComplaint,
  MergeComplaint,
  RejectComplaint,
  RequestInformation,
  ResolveComplaint,
  RespondToComplaint,
  ReturnComplaint,
  SplitComplaint,
  UnmergeComplaint,
  VerifyComplaint,
} from '@tanggap/complaints';
import {
  AssignDto,
  AttachedTextDto,
  MergeDto,
  ReasonDto,
  ReturnDto,
  RejectDto,
  SplitDto,
  TextDto,
  VerifyDto,
} from './complaint-actions.dto';
import { Action } from './action';
import { Call, type ActionCall } from './action-call';
import { ComplaintDto, presentComplaint } from './complaint.dto';

@ApiTags('complaints')
@Controller('complaints/:number')
export class ComplaintActionsController {
  constructor(
    private readonly getComplaint: GetComplaint,
    private readonly verifyComplaint: VerifyComplaint,
    private readonly rejectComplaint: RejectComplaint,
    private readonly requestMore: RequestInformation,
    private readonly respondToComplaint: RespondToComplaint,
    private readonly addNote: AddNote,
    private readonly returnComplaint: ReturnComplaint,
    private readonly assignComplaint: AssignComplaint,
    private readonly resolveComplaint: ResolveComplaint,
    private readonly mergeComplaint: MergeComplaint,
    private readonly splitComplaint: SplitComplaint,
    private readonly unmergeComplaint: UnmergeComplaint,
    private readonly escalateComplaint: EscalateComplaint,
  ) {}

  @Post('verify')
  @Action('verify', 'verifyComplaint', 'Checked; to the responsible OPD (disposisi)')
  async verify(@Call() call: ActionCall, @Body() body: VerifyDto): Promise<ComplaintDto> {
    await this.verifyComplaint.execute({
      ...call.command,
      categoryCode: body.categoryCode ?? undefined,
      opdCode: body.opdCode ?? undefined,
    });
    return this.answer(call);
  }

  @Post('reject')
  @Action('reject', 'rejectComplaint', "Can't be handled, and the citizen is told why")
  async reject(@Call() call: ActionCall, @Body() body: RejectDto): Promise<ComplaintDto> {
    await this.rejectComplaint.execute({ ...call.command, reason: body.reason, text: body.text });
    return this.answer(call);
  }

  @Post('request-information')
  @Action('request-information', 'requestInformation', 'Ask the citizen; the clocks pause')
  async requestInformation(@Call() call: ActionCall, @Body() body: TextDto): Promise<ComplaintDto> {
    await this.requestMore.execute({ ...call.command, text: body.text });
    return this.answer(call);
  }

  @Post('respond')
  @Action('respond', 'respondToComplaint', 'Answer the citizen; the first answer stops first_response')
  async respond(@Call() call: ActionCall, @Body() body: AttachedTextDto): Promise<ComplaintDto> {
    await this.respondToComplaint.execute({
      ...call.command,
      text: body.text,
      attachmentIds: body.attachmentIds ?? undefined,
    });
    return this.answer(call);
  }

  @Post('notes')
  @Action('note', 'addNote', 'An internal note')
  async notes(@Call() call: ActionCall, @Body() body: TextDto): Promise<ComplaintDto> {
    await this.addNote.execute({ ...call.command, text: body.text });
    return this.answer(call);
  }

  @Post('return')
  @Action(
    'return',
    'returnComplaint',
    'Wrong OPD: back to the verifier; after two returns the coordinator decides, and there is no third',
  )
  async returnToVerifier(@Call() call: ActionCall, @Body() body: ReturnDto): Promise<ComplaintDto> {
    await this.returnComplaint.execute({
      ...call.command,
      reason: body.reason,
      proposedOpdCode: body.proposedOpdCode ?? undefined,
    });
    return this.answer(call);
  }

  @Post('assign')
  @Action('assign', 'assignComplaint', 'To an OPD, or to one of its officers')
  async assign(@Call() call: ActionCall, @Body() body: AssignDto): Promise<ComplaintDto> {
    await this.assignComplaint.execute({
      ...call.command,
      opdCode: body.opdCode,
      officer: body.officer ?? undefined,
      reason: body.reason,
    });
    return this.answer(call);
  }

  @Post('resolve')
  @Action('resolve', 'resolveComplaint', 'Done; the citizen is asked to confirm')
  async resolve(@Call() call: ActionCall, @Body() body: AttachedTextDto): Promise<ComplaintDto> {
    await this.resolveComplaint.execute({
      ...call.command,
      text: body.text,
      attachmentIds: body.attachmentIds ?? undefined,
    });
    return this.answer(call);
  }

  @Post('merge')
  @Action('merge', 'mergeComplaint', 'A duplicate follows its original')
  async merge(@Call() call: ActionCall, @Body() body: MergeDto): Promise<ComplaintDto> {
    await this.mergeComplaint.execute({ ...call.command, into: body.into });
    return this.answer(call);
  }

  @Post('split')
  @Action('split', 'splitComplaint', 'It holds several matters: each further one becomes a complaint of its own')
  async split(@Call() call: ActionCall, @Body() body: SplitDto): Promise<ComplaintDto> {
    const parts = body.parts.map(({ categoryCode, opdCode, ...part }) => ({
      ...part,
      categoryCode: categoryCode ?? undefined,
      opdCode: opdCode ?? undefined,
    }));
    await this.splitComplaint.execute({ ...call.command, parts });
    return this.answer(call);
  }

  @Post('unmerge')
  @Action('unmerge', 'unmergeComplaint', 'Not the same matter after all: back to its state and its clocks')
  async unmerge(@Call() call: ActionCall): Promise<ComplaintDto> {
    await this.unmergeComplaint.execute(call.command);
    return this.answer(call);
  }

  @Post('escalate')
  @Action('escalate', 'escalateComplaint', 'A supervisor steps in by hand')
  async escalate(@Call() call: ActionCall, @Body() body: ReasonDto): Promise<ComplaintDto> {
    await this.escalateComplaint.execute({ ...call.command, reason: body.reason });
    return this.answer(call);
  }

  private async answer({ command, lang }: ActionCall): Promise<ComplaintDto> {
    return presentComplaint(await this.getComplaint.afterChange(command.number, command.principal, lang));
  }
}
