import { Command } from '@commander-js/extra-typings';
import { wholeNumber } from '../whole-number';
import { evaluateDuplicates } from './evaluate';

const evaluate = new Command('duplicates:evaluate')
  .description('how well repeated filings of a file are found: precision and recall by threshold')
  .argument('<file.csv>', 'complaints with text, date and place')
  .option('--text-column <name>', '', 'text')
  .option('--date-column <name>', '', 'created_at_wib')
  .option('--address-column <name>', '', 'alamat')
  .option('--category-column <name>', '', 'topik')
  .option('--district-column <name>', 'kecamatan', 'kecamatan')
  .option('--village-column <name>', 'desa or kelurahan', 'kelurahan')
  .option('--show <number>', 'print so many of the pairs that were found', wholeNumber(0, 1000), 0)
  .action(async (file, options) => {
    const columns = {
      text: options.textColumn,
      date: options.dateColumn,
      address: options.addressColumn,
      category: options.categoryColumn,
      district: options.districtColumn,
      village: options.villageColumn,
    };
    await evaluateDuplicates(file, columns, options.show);
  });

export const duplicateCommands = [evaluate];
