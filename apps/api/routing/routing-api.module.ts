import { Module } from '@nestjs/common';
import { RoutingModule } from '@tanggap/routing';
import { RoutingRulesController } from './routing-rules.controller';

@Module({ imports: [RoutingModule], controllers: [RoutingRulesController] })
export class RoutingApiModule {}
