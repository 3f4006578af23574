import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ComplianceModule, LoadCompliancePack, readDetectors } from '@tanggap/compliance';
import { DirectoryModule, LoadDataPack, readDataPack } from '@tanggap/directory';
import { DemoAccounts, IdentityModule } from '@tanggap/identity';
import { migrate, PlatformModule } from '@tanggap/platform';
import { LoadRoutingPack, RoutingModule } from '@tanggap/routing';
import { LoadSlaPack, SlaModule } from '@tanggap/sla';
import { testConfig } from './test-config';

/** Migrates, and loads what `npm start` loads: the pack of Batang and the demo accounts. */
export async function fillTemplate(url: string): Promise<void> {
  const config = testConfig(url);
  await migrate(config);

  @Module({
    imports: [
      PlatformModule.forRoot(config),
      DirectoryModule,
      IdentityModule,
      RoutingModule,
      SlaModule,
      ComplianceModule,
    ],
  })
  class TemplateModule {}

  const app = await NestFactory.createApplicationContext(TemplateModule, { logger: false, abortOnError: false });
  try {
    const pack = await readDataPack('data/batang');
    await app.get(LoadDataPack).execute(pack);
    await app.get(LoadSlaPack).execute(pack);
    await app.get(LoadRoutingPack).execute(pack.routing);
    await app.get(LoadCompliancePack).execute({ ...pack, detectors: await readDetectors('data/batang') });
    await app.get(DemoAccounts).execute(pack.opds);
  } finally {
    await app.close();
  }
}
