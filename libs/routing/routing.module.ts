import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '@tanggap/directory';
import { AskTraining } from './ask-training';
import { CompareModels } from './compare-models';
import { CreateRule } from './create-rule';
import { GetRoutingSettings } from './get-routing-settings';
import { ListModels } from './list-models';
import { ListRules } from './list-rules';
import { LoadRoutingPack } from './load-routing-pack';
import { NoteDecision } from './note-decision';
import { RoutingExampleRepository } from './persistence/routing-example-repository';
import { RoutingModelRepository } from './persistence/routing-model-repository';
import { RoutingReferenceRepository } from './persistence/routing-reference-repository';
import { RoutingRuleRepository } from './persistence/routing-rule-repository';
import { RoutingRuleEntity } from './persistence/routing-rule.entity';
import { RoutingSettingRepository } from './persistence/routing-setting-repository';
import { RoutingShadowList } from './persistence/routing-shadow-list';
import { RoutingTrainingRepository } from './persistence/routing-training-repository';
import { ListAddressees } from './list-addressees';
import { PreviewRouting } from './preview-routing';
import { PromoteModel } from './promote-model';
import { PutRoutingSettings } from './put-routing-settings';
import { Router } from './router';
import { ServingModels } from './serving-models';
import { TrainCandidate } from './train-candidate';
import { TryRules } from './try-rules';
import { UpdateRule } from './update-rule';

const useCases = [
  AskTraining,
  CompareModels,
  CreateRule,
  GetRoutingSettings,
  ListAddressees,
  ListModels,
  ListRules,
  LoadRoutingPack,
  NoteDecision,
  PreviewRouting,
  PromoteModel,
  PutRoutingSettings,
  Router,
  TrainCandidate,
  TryRules,
  UpdateRule,
];

/** Which OPD is responsible, and why. */
@Module({
  imports: [DirectoryModule, TypeOrmModule.forFeature([RoutingRuleEntity])],
  providers: [
    ...useCases,
    RoutingExampleRepository,
    RoutingModelRepository,
    RoutingReferenceRepository,
    RoutingRuleRepository,
    RoutingSettingRepository,
    RoutingShadowList,
    RoutingTrainingRepository,
    ServingModels,
  ],
  exports: useCases,
})
export class RoutingModule {}
