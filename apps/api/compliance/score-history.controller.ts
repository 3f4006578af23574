import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ScoreHistory, TakeSnapshot } from '@tanggap/compliance';
import { abilities, type Principal } from '@tanggap/identity';
import { isoInstant, type Lang as Language } from '@tanggap/platform';
import { Allow, AnyUuid, ApiProblems, CurrentUser, Lang } from '../http';
import { presentScore } from './compliance.dto';
import {
  HistoryDto,
  HistoryQueryDto,
  presentHistory,
  SnapshotDto,
  SnapshotQueryDto,
  TakeSnapshotDto,
} from './score-history.dto';

@ApiTags('compliance')
@Controller('compliance')
export class ScoreHistoryController {
  constructor(
    private readonly history: ScoreHistory,
    private readonly take: TakeSnapshot,
  ) {}

  @Get('history')
  @Allow(...abilities['read-compliance'])
  @ApiOperation({ operationId: 'scoreHistory', summary: 'Frozen scores of a period, the newest first' })
  @ApiOkResponse({ type: HistoryDto })
  @ApiProblems(400, 404)
  async list(
    @Query() query: HistoryQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<HistoryDto> {
    return presentHistory(await this.history.execute(query, user), lang);
  }

  @Post('snapshots')
  @Allow(...abilities['take-snapshots'])
  @ApiOperation({ operationId: 'takeSnapshot', summary: 'Freeze the score as it stands: no later change alters it' })
  @ApiCreatedResponse({ type: SnapshotDto })
  @ApiProblems(400)
  async create(
    @Body() { period, instrument, note }: TakeSnapshotDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<SnapshotDto> {
    const query = { period: period ?? undefined, instrument: instrument ?? undefined, note: note ?? null };
    return this.read(await this.take.byHand(query, user), {}, user, lang);
  }

  @Get('snapshots/:id')
  @Allow(...abilities['read-compliance'])
  @ApiOperation({ operationId: 'readSnapshot', summary: 'The whole of a frozen score' })
  @ApiOkResponse({ type: SnapshotDto })
  @ApiProblems(404)
  async read(
    @Param('id', AnyUuid) id: string,
    @Query() { unit }: SnapshotQueryDto,
    @CurrentUser() user: Principal,
    @Lang() lang: Language,
  ): Promise<SnapshotDto> {
    const { kind, note, takenBy, takenAt, sha256, view } = await this.history.one(id, unit, user);
    return { id, kind, note, takenBy, takenAt: isoInstant(takenAt), sha256, score: presentScore(view, lang) };
  }
}
