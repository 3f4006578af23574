import { Module } from '@nestjs/common';
import { RedisStatus } from '@tanggap/platform';
import { BacklogMetrics } from './backlog-metrics';
import { OperationsController } from './operations.controller';
import { Backlog } from './persistence/backlog';
import { SchemaWatch } from './schema-watch';

/** Health and metrics, at the root and public: they hold no personal data. */
@Module({ controllers: [OperationsController], providers: [Backlog, BacklogMetrics, RedisStatus, SchemaWatch] })
export class OperationsModule {}
