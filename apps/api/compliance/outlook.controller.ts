import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskWhatIf, ForecastScore, OrderWork, WeighEffects } from '@tanggap/compliance';
import { abilities, type Principal } from '@tanggap/identity';
import type { Lang as Language } from '@tanggap/platform';
import { Allow, ApiProblems, CurrentUser, Lang } from '../http';
import {
  EffectsDto,
  ForecastDto,
  OrderOfWorkDto,
  OutlookQueryDto,
  presentEffects,
  presentForecast,
  presentWork,
  WorkQueryDto,
} from './outlook.dto';
import { presentWhatIf, toWish, WhatIfAnswerDto, WhatIfDto } from './what-if.dto';

@ApiTags('compliance')
@Controller('compliance')
export class OutlookController {
  constructor(
    private readonly effects: WeighEffects,
    private readonly work: OrderWork,
    private readonly forecasts: ForecastScore,
    private readonly whatIf: AskWhatIf,
  ) {}

  @Get('effects')
  @Allow(...abilities['read-outlook'])
  @ApiOperation({
    operationId: 'scoreEffects',
    summary: 'What each indicator and each OPD does to the score, and could',
  })
  @ApiOkResponse({ type: EffectsDto })
  @ApiProblems(400, 404)
  async weigh(
    @Query() query: OutlookQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<EffectsDto> {
    return presentEffects(await this.effects.execute(query, user), lang);
  }

  @Get('order-of-work')
  @Allow(...abilities['read-outlook'])
  @ApiOperation({
    operationId: 'orderOfWork',
    summary: 'Open complaints by points of the score gained a case; an OPD head sees the own',
  })
  @ApiOkResponse({ type: OrderOfWorkDto })
  @ApiProblems(400, 404)
  async order(
    @Query() query: WorkQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<OrderOfWorkDto> {
    return presentWork(await this.work.execute(query, user), lang);
  }

  @Get('forecast')
  @Allow(...abilities['read-outlook'])
  @ApiOperation({
    operationId: 'forecastScore',
    summary: 'Where the score may stand at the end of the period: a simulation with a fixed seed (docs/compliance.md)',
  })
  @ApiOkResponse({ type: ForecastDto })
  @ApiProblems(400, 404)
  async forecast(
    @Query() query: OutlookQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<ForecastDto> {
    return presentForecast(await this.forecasts.execute(query, user), lang);
  }

  @Post('what-if')
  @Allow(...abilities['read-outlook'])
  @HttpCode(200)
  @ApiOperation({
    operationId: 'askWhatIf',
    summary: 'The score if complaints close, documents are uploaded or values approved; asking changes nothing',
  })
  @ApiOkResponse({ type: WhatIfAnswerDto })
  @ApiProblems(400, 404)
  async ask(@Body() body: WhatIfDto, @CurrentUser() user: Principal, @Lang() lang: Language): Promise<WhatIfAnswerDto> {
    return presentWhatIf(await this.whatIf.execute(toWish(body), user), lang);
  }
}
