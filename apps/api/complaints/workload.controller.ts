import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadWorkload } from '@tanggap/complaints';
import type { Principal } from '@tanggap/identity';
import { AnyStaff, ApiProblems, CurrentUser } from '../http';
import { presentWorkload, WorkloadDto, WorkloadQueryDto } from './workload.dto';

@ApiTags('complaints')
@Controller('complaints/workload')
export class WorkloadController {
  constructor(private readonly workload: ReadWorkload) {}

  @Get()
  @AnyStaff()
  @ApiOperation({
    operationId: 'readWorkload',
    summary: "Who has how much open now, and how late; an OPD's staff see their own OPD's",
  })
  @ApiOkResponse({ type: WorkloadDto })
  @ApiProblems(400)
  async list(@Query() { groupBy, opd }: WorkloadQueryDto, @CurrentUser() user: Principal): Promise<WorkloadDto> {
    return presentWorkload(await this.workload.execute({ by: groupBy ?? 'opd', opd }, user));
  }
}
