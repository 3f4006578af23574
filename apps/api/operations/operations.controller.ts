import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AppError, Metrics, RedisStatus } from '@tanggap/platform';
import type { FastifyReply } from 'fastify';
import { ApiProblems, Public } from '../http';
import { LiveDto, ReadyDto } from './operations.dto';
import { Backlog } from './persistence/backlog';
import { within } from './within';

const PATIENCE_MS = 1500;

@ApiTags('operations')
@Public()
@Controller()
export class OperationsController {
  constructor(
    private readonly backlog: Backlog,
    private readonly redis: RedisStatus,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The process runs' })
  @ApiOkResponse({ type: LiveDto })
  getLiveness(): LiveDto {
    return { status: 'live' };
  }

  @Get('health/ready')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The process can serve: PostgreSQL answers' })
  @ApiOkResponse({ type: ReadyDto })
  @ApiProblems(503)
  async getReadiness(): Promise<ReadyDto> {
    const redis = this.redis.check();
    try {
      await within(this.backlog.ping(), PATIENCE_MS);
    } catch (cause) {
      throw new AppError('unavailable', { cause });
    }
    return { status: 'ready', postgres: 'up', redis: await redis };
  }

  @Get('metrics')
  @ApiOperation({ summary: 'Prometheus metrics' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string', example: 'http_request_duration_seconds_count{method="GET"} 1' } })
  async getMetrics(@Res() reply: FastifyReply): Promise<void> {
    const { contentType, text } = await this.metrics.expose();
    await reply.type(contentType).send(text);
  }
}
