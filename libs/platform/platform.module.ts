import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, SystemClock } from './clock/clock';
import { AppConfig } from './config/app-config';
import { applicationDataSource } from './database/data-source';
import { Database } from './database/database';
import { MigratedSchema } from './database/migrated-schema';
import { ReferenceVersion } from './database/reference-version';
import { Outbox } from './outbox/outbox';
import { OutboxSignal } from './outbox/outbox-signal';
import { KeyedHash } from './security/keyed-hash';

/** What every process needs: configuration, time, the database and the outbox. Global, since every lib stands on it. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...applicationDataSource(config),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 500,
        }),
      ],
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: Clock, useClass: SystemClock },
        Database,
        MigratedSchema,
        ReferenceVersion,
        Outbox,
        OutboxSignal,
        KeyedHash,
      ],
      exports: [AppConfig, Clock, Database, MigratedSchema, ReferenceVersion, Outbox, OutboxSignal, KeyedHash],
    };
  }
}
