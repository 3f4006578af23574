import { Module } from '@nestjs/common';
import { RoutingModule } from '@tanggap/routing';
import { RoutingRulesController } from './routing-rules.controller';
import { RoutingSettingsController } from './routing-settings.controller';

@Module({ imports: [RoutingModule], controllers: [RoutingRulesController, RoutingSettingsController] })
export class RoutingApiModule {}
