import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { abilities, type Principal } from '@tanggap/identity';
import { AskTraining, CompareModels, ListModels, PromoteModel } from '@tanggap/routing';
import { Allow, ApiProblems, CurrentUser, PageQuery } from '../http';
import {
  presentLearning,
  presentModel,
  presentShadow,
  presentTraining,
  RoutingLearningDto,
  RoutingModelPageDto,
  RoutingTrainingDto,
  ShadowDto,
} from './routing-models.dto';

@ApiTags('routing')
@Controller('routing-models')
export class RoutingModelsController {
  constructor(
    private readonly listModels: ListModels,
    private readonly compareModels: CompareModels,
    private readonly askTraining: AskTraining,
    private readonly promoteModel: PromoteModel,
  ) {}

  @Get()
  @Allow(...abilities['read-settings'])
  @ApiOperation({ summary: 'The versions of the classifier, how each was judged, and which one serves' })
  @ApiOkResponse({ type: RoutingModelPageDto })
  @ApiProblems(400)
  async listRoutingModels(@Query() { cursor, limit }: PageQuery): Promise<RoutingModelPageDto> {
    const { items, nextCursor } = await this.listModels.execute(cursor, limit);
    return { items: items.map(presentModel), nextCursor };
  }

  @Get('shadow')
  @Allow(...abilities['read-settings'])
  @ApiOperation({ summary: 'The version in the shadow against the one that serves, by what people decided' })
  @ApiOkResponse({ type: ShadowDto })
  async getRoutingShadow(): Promise<ShadowDto> {
    return presentShadow(await this.compareModels.execute());
  }

  @Get('training')
  @Allow(...abilities['read-settings'])
  @ApiOperation({ summary: 'Whether a training is under way, what became of the last, and the history of versions' })
  @ApiOkResponse({ type: RoutingLearningDto })
  async getRoutingTraining(): Promise<RoutingLearningDto> {
    return presentLearning(await this.listModels.learning());
  }

  @Post('training')
  @HttpCode(202)
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ summary: 'Train a candidate now; the worker begins within seconds' })
  @ApiAcceptedResponse({ type: RoutingTrainingDto })
  async trainRoutingModel(@CurrentUser() user: Principal): Promise<RoutingTrainingDto> {
    return presentTraining(await this.askTraining.execute(user.accountId));
  }

  @Post(':version/promotion')
  @HttpCode(204)
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ summary: 'Let this version serve: the one in the shadow, or an earlier one again' })
  @ApiNoContentResponse()
  @ApiProblems(404, 409)
  async promoteRoutingModel(@Param('version') version: string, @CurrentUser() user: Principal): Promise<void> {
    await this.promoteModel.execute(version, user.accountId);
  }
}
