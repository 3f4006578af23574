import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DryRunRouting } from '@tanggap/complaints';
import { abilities } from '@tanggap/identity';
import type { Lang as Language } from '@tanggap/platform';
import { Allow, ApiProblems, Lang } from '../http';
import { DryRunDto, DryRunResultDto, presentDryRun } from './routing-dry-run.dto';
import { draftOf } from './routing-rules.dto';

@ApiTags('routing')
@Controller('routing-rules/dry-run')
export class RoutingDryRunController {
  constructor(private readonly dryRun: DryRunRouting) {}

  @Post()
  @HttpCode(200)
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ summary: 'What a change of a rule or of the threshold would have done lately; nothing is stored' })
  @ApiOkResponse({ type: DryRunResultDto })
  @ApiProblems(400)
  async dryRunRoutingRules(
    @Body() { rule, threshold, months }: DryRunDto,
    @Lang() lang: Language,
  ): Promise<DryRunResultDto> {
    return presentDryRun(await this.dryRun.execute({ rule: rule && draftOf(rule), threshold }, months), lang);
  }
}
