import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Lang as Language } from '@tanggap/platform';
import { ListPauseReasons } from '@tanggap/sla';
import { AnyStaff, Lang } from '../http';

class PauseReasonDto {
  @ApiProperty({ example: 'awaiting_other_agency' }) code!: string;
  @ApiProperty({ example: 'menunggu instansi lain' }) name!: string;
}

class PauseReasonsDto {
  @ApiProperty({ type: [PauseReasonDto] }) items!: PauseReasonDto[];
}

@ApiTags('sla')
@Controller('pause-reasons')
export class PauseReasonsController {
  constructor(private readonly reasons: ListPauseReasons) {}

  @Get()
  @AnyStaff()
  @ApiOperation({
    operationId: 'listPauseReasons',
    summary: 'Why staff may let clocks stand still, in the order in which it is offered',
  })
  @ApiOkResponse({ type: PauseReasonsDto })
  async list(@Lang() lang: Language): Promise<PauseReasonsDto> {
    const reasons = await this.reasons.execute();
    return { items: reasons.map(({ code, name, nameEn }) => ({ code, name: lang === 'id' ? name : nameEn })) };
  }
}
