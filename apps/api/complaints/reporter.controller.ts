import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EraseForReporter, RevealReporter } from '@tanggap/complaints';
import { abilities, type Principal } from '@tanggap/identity';
import { Allow, ApiProblems, CurrentUser } from '../http';
import { ReasonDto } from './complaint-actions.dto';
import { PersonDto, presentPerson } from './complaint.dto';
import { EraseForReporterDto } from './personal-data.dto';

/** What the office may do with who reported; both stay on record. */
@ApiTags('complaints')
@Controller('complaints/:number/reporter')
export class ReporterController {
  constructor(
    private readonly revealReporter: RevealReporter,
    private readonly eraseForReporter: EraseForReporter,
  ) {}

  @Post('reveal')
  @HttpCode(200)
  @Allow(...abilities['reveal-reporter'])
  @ApiOperation({ operationId: 'revealReporter', summary: 'The reporter in clear; who, when and why go on record' })
  @ApiOkResponse({ type: PersonDto })
  @ApiProblems(400, 404)
  async reveal(
    @Param('number') number: string,
    @Body() body: ReasonDto,
    @CurrentUser() user: Principal,
  ): Promise<PersonDto> {
    return presentPerson(await this.revealReporter.execute(number, user, body.reason));
  }

  @Post('erasure')
  @HttpCode(204)
  @Allow(...abilities['erase-reporter'])
  @ApiOperation({
    operationId: 'eraseForReporter',
    summary: 'Erase what is kept of a reporter who lost the code and asks for it at the desk, once the report is over',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 404, 409)
  async erase(
    @Param('number') number: string,
    @Body() { reason }: EraseForReporterDto,
    @CurrentUser() user: Principal,
  ): Promise<void> {
    await this.eraseForReporter.execute(number, user, reason);
  }
}
