import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '@tanggap/directory';
import { CreateRule } from './create-rule';
import { GetRoutingSettings } from './get-routing-settings';
import { ListRules } from './list-rules';
import { LoadRoutingPack } from './load-routing-pack';
import { RoutingModelRepository } from './persistence/routing-model-repository';
import { RoutingReferenceRepository } from './persistence/routing-reference-repository';
import { RoutingRuleRepository } from './persistence/routing-rule-repository';
import { RoutingRuleEntity } from './persistence/routing-rule.entity';
import { RoutingSettingRepository } from './persistence/routing-setting-repository';
import { PreviewRouting } from './preview-routing';
import { PutRoutingSettings } from './put-routing-settings';
import { Router } from './router';
import { UpdateRule } from './update-rule';

const useCases = [
  CreateRule,
  GetRoutingSettings,
  ListRules,
  LoadRoutingPack,
  PreviewRouting,
  PutRoutingSettings,
  Router,
  UpdateRule,
];

/** Which OPD is responsible, and why. */
@Module({
  imports: [DirectoryModule, TypeOrmModule.forFeature([RoutingRuleEntity])],
  providers: [
    ...useCases,
    RoutingModelRepository,
    RoutingReferenceRepository,
    RoutingRuleRepository,
    RoutingSettingRepository,
  ],
  exports: useCases,
})
export class RoutingModule {}
