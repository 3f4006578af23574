import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { packOption } from '../pack-option';
import { UserError } from '../user-error';
import { wholeNumber } from '../whole-number';
import { evaluate } from './evaluate';
import { asItIs, merged, readLabelMap, type LabelOf } from './label-map';
import { makeModel } from './make-model';
import { predict } from './predict';
import { judgeSigns, signKinds, type SignsWanted } from './signs';

const NONE: readonly string[] = [];
const several = (value: string, before: readonly string[]): readonly string[] => [...before, value];

function share(value: string): number {
  const number = Number(value);
  if (number > 0 && number < 1) return number;
  throw new InvalidArgumentError('It is a number between 0 and 1, such as 0.2.');
}

/** The columns of a file of complaints; names and defaults are the same for every command. */
const reads = (name: string) =>
  new Command(name)
    .option('--text-column <name>', 'the column with what people wrote', 'text')
    .option('--label-column <name>', 'the column with where it belongs', 'label');

interface LabelOptions {
  labelMap?: string;
  merge: readonly string[];
}

/** Both options may be given, the file first. */
async function labelOfOptions({ labelMap, merge }: LabelOptions): Promise<LabelOf> {
  const mapped = labelMap === undefined ? asItIs : await readLabelMap(labelMap);
  const one = merged(merge);
  return (label) => one(mapped(label));
}

const labelMap = () =>
  new Option('--label-map <file>', 'two columns: a label (* at its end for all that begin so), what it stands for');
const merge = () =>
  new Option('--merge <beginning*>', 'labels that begin so are one ("Kelurahan *"); may be given again')
    .argParser(several)
    .default(NONE, 'none');

const evaluateCommand = reads('routing:evaluate')
  .description('train on a file, judge by another, by its later rows or, without dates, by some at random')
  .argument('<file.csv>', 'columns text, label and perhaps created_at')
  .option('--test <other.csv>', 'judge by this file')
  .option('--date-column <name>', 'the column with when it came in (without it created_at, if there is one)')
  .option('--test-share <share>', 'judge by the latest of this share of the rows', share, 0.2)
  .option('--test-from <day>', 'judge by the rows of this day and later')
  .option('--test-column <name>', 'judge by the rows that have --test-value in this column')
  .option('--test-value <value>', 'see --test-column')
  .option('--fewest-rows <number>', 'leave labels of fewer rows out', wholeNumber(1, 1_000_000), 1)
  .addOption(labelMap())
  .addOption(merge())
  .action(async (train, options) => {
    const { test, testFrom, testColumn, testValue, dateColumn, ...others } = options;
    if ((testColumn === undefined) !== (testValue === undefined))
      throw new UserError('--test-column and --test-value are given together');
    await evaluate({
      ...others,
      train,
      test: test ?? null,
      dateColumn: dateColumn ?? null,
      labelOf: await labelOfOptions(options),
      testFrom: testFrom ?? null,
      testWhere: testColumn === undefined || testValue === undefined ? null : { column: testColumn, value: testValue },
    });
  });

const predictCommand = reads('routing:predict')
  .description('train on one file and write what it says of another: predicted,probability,second,third')
  .requiredOption('--train <a.csv>', 'the file with texts and labels')
  .requiredOption('--test <b.csv>', 'the file with texts; its labels, if it has any, are not read')
  .requiredOption('--out <p.csv>', "where to: a row for each of the test file's, in its order")
  .addOption(labelMap())
  .addOption(merge())
  .action(async (options) => predict({ ...options, labelOf: await labelOfOptions(options) }));

const modelCommand = reads('routing:model')
  .description(
    "train the classifier that a data pack begins with, from another place's complaints and its own synonyms",
  )
  .requiredOption('--complaints <a.csv>', "the other place's complaints")
  .option('--date-column <name>', 'the column with when it came in (without it created_at, if there is one)')
  .option('--test-from <day>', 'write nothing: judge a model of what came before by the rows of this day and later')
  .addOption(packOption())
  .action(({ dateColumn, testFrom, ...options }) =>
    makeModel({ ...options, dateColumn: dateColumn ?? null, testFrom: testFrom ?? null }),
  );

interface LearnedOptions {
  parts?: number;
  examples?: string;
  model?: string;
  modelLabel: readonly string[];
}

/** A stored model, or models of the file itself; null: words alone. */
function learnedOf({ parts, examples, model, modelLabel }: LearnedOptions): SignsWanted['learned'] {
  if (model !== undefined) {
    if (modelLabel.length === 0)
      throw new UserError('--model-label is missing: which labels of the model have the sign');
    return { model, labels: modelLabel };
  }
  return parts === undefined ? null : { parts, examples: examples ?? null };
}

const signsCommand = reads('routing:signs')
  .description(
    "how well a data pack's words, and what was learned, find dangers, others' matters and the inspectorate's",
  )
  .argument('<file.csv>', 'columns text and label')
  .addOption(new Option('--sign <sign>', 'what to look for').choices(signKinds).makeOptionMandatory())
  .option(
    '--of <label>',
    'labels that should be found, * at the end for all that begin so; may be given again',
    several,
    NONE,
  )
  .option('--show <number>', 'print so many of the others that were found', wholeNumber(0, 1000), 0)
  .option('--parts <number>', 'judge what models learn of so many parts less one as well', wholeNumber(2, 20))
  .option('--examples <file.csv>', 'columns text and label: each of those models learns from these too')
  .option('--model <file.bin>', 'judge what a stored model says as well')
  .option('--model-label <label>', "which of that model's labels have the sign; may be given again", several, NONE)
  .addOption(labelMap())
  .addOption(merge())
  .addOption(packOption())
  .action(async (file, options) => {
    await judgeSigns({ ...options, file, learned: learnedOf(options), labelOf: await labelOfOptions(options) });
  });

export const routingCommands = [evaluateCommand, modelCommand, predictCommand, signsCommand];
