import { Module } from '@nestjs/common';
import { RedisStatus } from '@tanggap/platform';
import { BacklogMetrics } from './backlog-metrics';
import { OperationsController } from './operations.controller';
import { Backlog } from './persistence/backlog';

/** Health and metrics, at the root and public: they hold no personal data. */
@Module({ controllers: [OperationsController], providers: [Backlog, BacklogMetrics, RedisStatus] })
export class OperationsModule {}
