import { options, type Command } from '../command';
import { UserError } from '../user-error';
import { evaluateDuplicates } from './evaluate';

const text = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise;

const evaluate: Command = {
  usage: '<file.csv> [--show 20]',
  summary: 'how well repeated filings of a file are found: precision and recall by threshold',
  run: async (args) => {
    const column = { type: 'string' } as const;
    const { values, positionals } = options(
      args,
      {
        ...{ 'text-column': column, 'date-column': column, 'address-column': column, 'category-column': column },
        ...{ 'district-column': column, 'village-column': column, show: column },
      },
      1,
    );
    const [file] = positionals;
    if (file === undefined) throw new UserError('Give a CSV file of complaints with text, date and place');
    const columns = {
      text: text(values['text-column'], 'text'),
      date: text(values['date-column'], 'created_at_wib'),
      address: text(values['address-column'], 'alamat'),
      category: text(values['category-column'], 'topik'),
      district: text(values['district-column'], 'kecamatan'),
      village: text(values['village-column'], 'kelurahan'),
    };
    const show = Number(text(values['show'], '0'));
    if (!Number.isInteger(show) || show < 0 || show > 1000) throw new UserError('--show is a number up to 1000');
    await evaluateDuplicates(file, columns, show);
    return 0;
  },
};

export const duplicateCommands: Record<string, Command> = { 'duplicates:evaluate': evaluate };
