import { Module } from '@nestjs/common';
import { RoutingModule } from '@tanggap/routing';
import { RoutingModelsController } from './routing-models.controller';
import { RoutingRulesController } from './routing-rules.controller';
import { RoutingSettingsController } from './routing-settings.controller';

@Module({
  imports: [RoutingModule],
  controllers: [RoutingModelsController, RoutingRulesController, RoutingSettingsController],
})
export class RoutingApiModule {}
