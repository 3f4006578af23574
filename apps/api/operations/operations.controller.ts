import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Metrics, RedisStatus } from '@tanggap/platform';
import type { FastifyReply } from 'fastify';
import { ApiProblems, Public } from '../http';
import { LiveDto, ReadyDto } from './operations.dto';
import { SchemaWatch } from './schema-watch';

@ApiTags('operations')
@Public()
@Controller()
export class OperationsController {
  constructor(
    private readonly schema: SchemaWatch,
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
  @ApiOperation({ summary: 'The process can serve: PostgreSQL answers, with the schema that the program knows' })
  @ApiOkResponse({ type: ReadyDto })
  @ApiProblems(503)
  async getReadiness(): Promise<ReadyDto> {
    const redis = this.redis.check();
    await this.schema.check();
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
