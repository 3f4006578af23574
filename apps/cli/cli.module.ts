import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ComplaintsModule } from '@tanggap/complaints';
import { ComplianceModule } from '@tanggap/compliance';
import { DirectoryModule } from '@tanggap/directory';
import { IdentityModule } from '@tanggap/identity';
import { configFromEnvironment, createLog, LoggingModule, NestLog, PlatformModule } from '@tanggap/platform';
import { ReportsModule } from '@tanggap/reports';
import { RoutingModule } from '@tanggap/routing';
import { SlaModule } from '@tanggap/sla';

@Module({
  imports: [
    DirectoryModule,
    IdentityModule,
    SlaModule,
    RoutingModule,
    ComplaintsModule,
    ComplianceModule,
    ReportsModule,
  ],
})
class CliModule {}

/** Runs `work` in an application of its own, which ends with it. */
export async function withCli<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = configFromEnvironment();
  const log = createLog('cli', config.LOG_LEVEL);
  const imports = [PlatformModule.forRoot(config), LoggingModule.forRoot(log), CliModule];
  const app = await NestFactory.createApplicationContext({ module: CliModule, imports }, { logger: new NestLog(log) });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
