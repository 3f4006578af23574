import { options, type Command } from '../command';
import { UserError } from '../user-error';
import { evaluate } from './evaluate';
import { asItIs, merged, readLabelMap, type LabelOf } from './label-map';
import { makeModel } from './make-model';
import { predict } from './predict';
import { judgeSigns, signKinds } from './signs';

const text = (values: Record<string, unknown>, name: string, otherwise?: string): string => {
  const value = values[name];
  if (typeof value === 'string' && value !== '') return value;
  if (otherwise === undefined) throw new UserError(`--${name} is missing`);
  return otherwise;
};

const dateColumnOf = (values: Record<string, unknown>): string | null =>
  values['date-column'] === undefined ? null : text(values, 'date-column');

/** --label-map names a file, --merge "Kelurahan *" makes one label of many; both may be given, the file first. */
async function labelOfOptions(values: Record<string, unknown>): Promise<LabelOf> {
  const mapped = values['label-map'] === undefined ? asItIs : await readLabelMap(text(values, 'label-map'));
  const one = merged(Array.isArray(values['merge']) ? values['merge'].map(String) : []);
  return (label) => one(mapped(label));
}

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
        'test-from': { type: 'string' },
        'test-column': { type: 'string' },
        'test-value': { type: 'string' },
        'fewest-rows': { type: 'string' },
        'label-map': { type: 'string' },
        merge: { type: 'string', multiple: true },
      },
      1,
    );
    const [train] = positionals;
    if (train === undefined) throw new UserError('Give a CSV file with the columns text and label (and created_at)');
    const share = Number(text(values, 'test-share', '0.2'));
    if (!(share > 0 && share < 1)) throw new UserError('--test-share is a number between 0 and 1, such as 0.2');
    const fewestRows = Number(text(values, 'fewest-rows', '1'));
    if (!(Number.isInteger(fewestRows) && fewestRows > 0))
      throw new UserError('--fewest-rows is a whole number above 0');
    const column = values['test-column'] === undefined ? null : text(values, 'test-column');
    await evaluate({
      train,
      test: values['test'] === undefined ? null : text(values, 'test'),
      textColumn: text(values, 'text-column', 'text'),
      labelColumn: text(values, 'label-column', 'label'),
      dateColumn: dateColumnOf(values),
      labelOf: await labelOfOptions(values),
      testFrom: values['test-from'] === undefined ? null : text(values, 'test-from'),
      testWhere: column === null ? null : { column, value: text(values, 'test-value') },
      testShare: share,
      fewestRows,
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
      'label-map': { type: 'string' },
      merge: { type: 'string', multiple: true },
      out: { type: 'string' },
    });
    await predict({
      train: text(values, 'train'),
      test: text(values, 'test'),
      textColumn: text(values, 'text-column', 'text'),
      labelColumn: text(values, 'label-column', 'label'),
      labelOf: await labelOfOptions(values),
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
      'date-column': { type: 'string' },
    });
    await makeModel({
      complaints: text(values, 'complaints'),
      pack: text(values, 'pack', 'data/batang'),
      textColumn: text(values, 'text-column', 'text'),
      labelColumn: text(values, 'label-column', 'label'),
      dateColumn: dateColumnOf(values),
    });
    return 0;
  },
};

const signsCommand: Command = {
  usage: '<file.csv> --sign elsewhere|urgent|supervisory [--of <label> …]',
  summary:
    "how well a data pack's words find dangers, others' matters and the inspectorate's; --of names what should be found",
  run: async (args) => {
    const { values, positionals } = options(
      args,
      {
        sign: { type: 'string' },
        of: { type: 'string', multiple: true },
        pack: { type: 'string' },
        'text-column': { type: 'string' },
        'label-column': { type: 'string' },
        show: { type: 'string' },
      },
      1,
    );
    const [file] = positionals;
    if (file === undefined) throw new UserError('Give a CSV file with the columns text and label');
    const sign = signKinds.find((kind) => kind === text(values, 'sign'));
    if (!sign) throw new UserError(`--sign is one of ${signKinds.join(', ')}`);
    const show = Number(text(values, 'show', '0'));
    if (!Number.isInteger(show) || show < 0 || show > 1000) throw new UserError('--show is a number up to 1000');
    await judgeSigns({
      ...{ file, sign, show },
      pack: text(values, 'pack', 'data/batang'),
      of: Array.isArray(values['of']) ? values['of'].map(String) : [],
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
  'routing:signs': signsCommand,
};
