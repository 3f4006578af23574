import { type DynamicModule, Module } from '@nestjs/common';
import { RouterModule } from '@nestjs/core';
import { type AppConfig, type Log, LoggingModule, MetricsModule, PlatformModule } from '@tanggap/platform';
import { apiModules } from './api-modules';
import { HttpModule } from './http';
import { OperationsModule } from './operations/operations.module';
import { SiteModule } from './site/site.module';

/** The composition of the API process: the resources under /api/v1, the operations and the site at the root. */
@Module({})
export class ApiModule {
  static forRoot(config: AppConfig, log: Log): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config),
        LoggingModule.forRoot(log),
        MetricsModule,
        HttpModule,
        OperationsModule,
        SiteModule,
        ...apiModules,
        RouterModule.register(apiModules.map((module) => ({ path: 'api/v1', module }))),
      ],
    };
  }
}
