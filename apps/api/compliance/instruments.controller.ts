import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListInstruments } from '@tanggap/compliance';
import { abilities, type Principal } from '@tanggap/identity';
import type { Lang as Language } from '@tanggap/platform';
import { Allow, CurrentUser, Lang } from '../http';
import { InstrumentsDto, presentInstrument, ScoreUnitsDto } from './instruments.dto';

@ApiTags('compliance')
@Controller('compliance')
export class InstrumentsController {
  constructor(private readonly instruments: ListInstruments) {}

  @Get('instruments')
  @Allow(...abilities['read-compliance'])
  @ApiOperation({ operationId: 'listInstruments', summary: 'What there is to assess by, drafts and companions too' })
  @ApiOkResponse({ type: InstrumentsDto })
  async list(@Lang() lang: Language): Promise<InstrumentsDto> {
    return { items: (await this.instruments.execute()).map((one) => presentInstrument(one, lang)) };
  }

  @Get('units')
  @Allow(...abilities['read-compliance'])
  @ApiOperation({
    operationId: 'listScoreUnits',
    summary: 'The units that are assessed; staff of an OPD see their own',
  })
  @ApiOkResponse({ type: ScoreUnitsDto })
  async units(@CurrentUser() user: Principal): Promise<ScoreUnitsDto> {
    const units = await this.instruments.unitsOf(user);
    return { items: units.map(({ code, name, opdCode }) => ({ code, name, opdCode })) };
  }
}
