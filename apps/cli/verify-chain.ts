import { Command } from '@commander-js/extra-typings';
import { readFile } from 'node:fs/promises';
import { VerifyChain } from '@tanggap/complaints';
import { parseRoots, RootOfRoots } from '@tanggap/reports';
import { withCli } from './cli.module';

export const verifyChain = new Command('verify-chain')
  .description('prove that no timeline event was changed; ends with 1 where one was')
  .argument('[number]', 'of one complaint; without it all')
  .option('--roots <akar.txt>', 'since an evidence pack was made that this file is from')
  .action(async (number, { roots }) => {
    const broken = roots === undefined ? await verifyTimelines(number) : await verifyRoots(roots);
    if (broken > 0) process.exitCode = 1;
  });

async function verifyTimelines(number: string | undefined): Promise<number> {
  const report = await withCli((app) => app.get(VerifyChain).execute(number));
  for (const { number, problems } of report.problems) console.log(`${number}: ${problems.join('; ')}`);
  console.log(`${report.complaints} complaints, ${report.events} events, ${report.problems.length} broken`);
  return report.problems.length;
}

/** Each complaint of the file still has the history that it had then; it may have gone on since. */
async function verifyRoots(file: string): Promise<number> {
  const roots = parseRoots(await readFile(file, 'utf8'));
  const sum = new RootOfRoots();
  roots.forEach((root) => sum.add(root));
  let broken = 0;
  await withCli(async (app) => {
    for (const { number, eventCount, root } of roots) {
      if (await app.get(VerifyChain).holds(number, eventCount, root)) continue;
      broken += 1;
      console.log(`${number}: its history is not the one of the pack`);
    }
  });
  console.log(`${roots.length} complaints, ${broken} broken, root ${sum.value()}`);
  return broken;
}
