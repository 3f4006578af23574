import type { INestApplicationContext } from '@nestjs/common';
import { LoadCompliancePack, readDetectors } from '@tanggap/compliance';
import { Directory, LoadDataPack, readDataPack } from '@tanggap/directory';
import { DemoAccounts } from '@tanggap/identity';
import { LoadRoutingPack, readRoutingModel } from '@tanggap/routing';
import { LoadSlaPack } from '@tanggap/sla';
import { makeDemoEvidence } from './demo/make-demo-evidence';

/** Each lib loads its part; the directory comes first, since the others refer to it. */
export async function loadPack(app: INestApplicationContext, folder: string): Promise<void> {
  const pack = await readDataPack(folder);
  const directory = await app.get(LoadDataPack).execute(pack);
  const sla = await app.get(LoadSlaPack).execute(pack);
  const rules = await app.get(LoadRoutingPack).execute({ ...pack.routing, model: await readRoutingModel(folder) });
  const compliance = await app.get(LoadCompliancePack).execute({ ...pack, detectors: await readDetectors(folder) });
  console.log(`data pack ${folder}: ${JSON.stringify({ ...directory, ...sla, rules: rules.length, ...compliance })}`);
}

/** With the documents that their units would have uploaded. */
export async function makeDemoAccounts(app: INestApplicationContext): Promise<void> {
  const directory = app.get(Directory);
  await directory.refresh();
  const made = await app.get(DemoAccounts).execute(directory.opds().filter((opd) => opd.active));
  console.log(`demo accounts: ${made} new`);
  console.log(`demo evidence: ${await makeDemoEvidence(app)} new documents`);
}
