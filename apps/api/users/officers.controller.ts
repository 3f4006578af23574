import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Directory } from '@tanggap/directory';
import { abilities, type Principal, Staff, withinScope } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import { Allow, ApiProblems, CurrentUser } from '../http';
import { OfficersDto, presentOfficer } from './users.dto';

@ApiTags('users')
@Controller('opds')
export class OfficersController {
  constructor(
    private readonly directory: Directory,
    private readonly staff: Staff,
  ) {}

  @Get(':code/officers')
  @Allow(...abilities['list-officers'])
  @ApiOperation({ summary: "The active officers of an OPD, to choose from; an opd_head sees their own OPD's" })
  @ApiOkResponse({ type: OfficersDto })
  @ApiProblems(404)
  async listOfficers(@Param('code') code: string, @CurrentUser() user: Principal): Promise<OfficersDto> {
    await this.directory.refresh();
    if (!this.directory.opd(code) || !withinScope(user, code)) throw new AppError('not_found');
    const officers = await this.staff.officersOf(code);
    return { items: officers.map(presentOfficer) };
  }
}
