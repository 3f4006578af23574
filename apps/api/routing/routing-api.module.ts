import { Module } from '@nestjs/common';
import { ComplaintsModule } from '@tanggap/complaints';
import { RoutingModule } from '@tanggap/routing';
import { RoutingDryRunController } from './routing-dry-run.controller';
import { RoutingModelsController } from './routing-models.controller';
import { RoutingQualityController } from './routing-quality.controller';
import { RoutingRulesController } from './routing-rules.controller';
import { RoutingSettingsController } from './routing-settings.controller';

@Module({
  imports: [ComplaintsModule, RoutingModule],
  controllers: [
    RoutingDryRunController,
    RoutingModelsController,
    RoutingQualityController,
    RoutingRulesController,
    RoutingSettingsController,
  ],
})
export class RoutingApiModule {}
