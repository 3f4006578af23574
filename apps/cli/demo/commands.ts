import { Command } from '@commander-js/extra-typings';
import { withCli } from '../cli.module';
import { packOption } from '../pack-option';
import { wholeNumber } from '../whole-number';
import { readDemoTexts } from './demo-texts';
import { makeDemoData } from './make-demo-data';

const demoData = new Command('demo:data')
  .description('fill a demonstration (DEMO=1) with made-up complaints, once')
  .option('--complaints <number>', 'how many', wholeNumber(0, 5_000_000), 20_000)
  .option('--months <number>', 'so many months back from today', wholeNumber(0, 60), 12)
  .option('--seed <number>', 'the same seed makes the same complaints', wholeNumber(0, 1_000_000), 1)
  .addOption(packOption())
  .action(async ({ pack, ...order }) => {
    const texts = await readDemoTexts(pack);
    await withCli((app) => makeDemoData(app, texts, order));
  });

export const demoCommands = [demoData];
