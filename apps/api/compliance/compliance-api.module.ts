import { Module } from '@nestjs/common';
import { ComplianceModule } from '@tanggap/compliance';
import { ComplianceController } from './compliance.controller';
import { MetricsController } from './metrics.controller';

@Module({ imports: [ComplianceModule], controllers: [ComplianceController, MetricsController] })
export class ComplianceApiModule {}
