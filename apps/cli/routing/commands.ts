import { options, type Command } from '../command';
import { UserError } from '../user-error';
import { evaluate } from './evaluate';
import { makeModel } from './make-model';
import { predict } from './predict';

const text = (values: Record<string, unknown>, name: string, otherwise?: string): string => {
  const value = values[name];
  if (typeof value === 'string' && value !== '') return value;
  if (otherwise === undefined) throw new UserError(`--${name} is missing`);
  return otherwise;
};

const evaluateCommand: Command = {
  usage: '<file.csv> [--test <other.csv>]',
  summary: 'train on a file (text, label, perhaps created_at), judge by another or by its later rows',
  run: async (args) => {
    const { values, positionals } = options(
      args,
      {
        test: { type: 'string' },
        'text-column': { type: 'string' },
        'label-column': { type: 'string' },
        'date-column': { type: 'string' },
        'test-share': { type: 'string' },
      },
      1,
    );
    const [train] = positionals;
    if (train === undefined) throw new UserError('Give a CSV file with the columns text and label (and created_at)');
    const share = Number(text(values, 'test-share', '0.2'));
    if (!(share > 0 && share < 1)) throw new UserError('--test-share is a number between 0 and 1, such as 0.2');
    await evaluate({
      train,
      test: values['test'] === undefined ? null : text(values, 'test'),
      textColumn: text(values, 'text-column', 'text'),
      labelColumn: text(values, 'label-column', 'label'),
      dateColumn: text(values, 'date-column', 'created_at'),
      testShare: share,
    });
    return 0;
  },
};

const predictCommand: Command = {
  usage: '--train <a.csv> --test <b.csv> --out <p.csv>',
  summary: 'train on one file and write what it says of another; --text-column, --label-column name the columns',
  run: async (args) => {
    const { values } = options(args, {
      train: { type: 'string' },
      test: { type: 'string' },
      'text-column': { type: 'string' },
      'label-column': { type: 'string' },
      out: { type: 'string' },
    });
    await predict({
      train: text(values, 'train'),
      test: text(values, 'test'),
      textColumn: text(values, 'text-column', 'text'),
      labelColumn: text(values, 'label-column', 'label'),
      out: text(values, 'out'),
    });
    return 0;
  },
};

const modelCommand: Command = {
  usage: '--complaints <a.csv> [--pack <folder>]',
  summary: "train the classifier that a data pack begins with, from another place's complaints and its own synonyms",
  run: async (args) => {
    const { values } = options(args, {
      complaints: { type: 'string' },
      pack: { type: 'string' },
      'text-column': { type: 'string' },
      'label-column': { type: 'string' },
    });
    await makeModel({
      complaints: text(values, 'complaints'),
      pack: text(values, 'pack', 'data/batang'),
      textColumn: text(values, 'text-column', 'text'),
      labelColumn: text(values, 'label-column', 'label'),
    });
    return 0;
  },
};

export const routingCommands: Record<string, Command> = {
  'routing:evaluate': evaluateCommand,
  'routing:model': modelCommand,
  'routing:predict': predictCommand,
};
