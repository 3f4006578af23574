import { withCli } from '../cli.module';
import { options, type Command } from '../command';
import { UserError } from '../user-error';
import { readDemoTexts } from './demo-texts';
import { makeDemoData } from './make-demo-data';

function whole(values: Record<string, unknown>, name: string, otherwise: number, most: number): number {
  const value = values[name] === undefined ? otherwise : Number(values[name]);
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new UserError(`--${name} is a whole number up to ${most}`);
}

const demoData: Command = {
  usage: '[--complaints 20000] [--months 12] [--pack <folder>]',
  summary: 'fill a demonstration (DEMO=1) with made-up complaints, once',
  run: async (args) => {
    const text = { type: 'string' } as const;
    const names = { complaints: text, months: text, pack: text, seed: text };
    const { values } = options(args, names);
    const order = {
      complaints: whole(values, 'complaints', 20_000, 5_000_000),
      months: whole(values, 'months', 12, 60),
      seed: whole(values, 'seed', 1, 1_000_000),
    };
    const texts = await readDemoTexts(String(values['pack'] ?? 'data/batang'));
    await withCli((app) => makeDemoData(app, texts, order));
    return 0;
  },
};

export const demoCommands: Record<string, Command> = { 'demo:data': demoData };
