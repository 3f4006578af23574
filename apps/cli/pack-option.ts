import { Option } from '@commander-js/extra-typings';

/** The folder of a regency's data, as a fresh clone has it. */
export const PACK = 'data/batang';

export const packOption = () => new Option('--pack <folder>', "the regency's data").env('DATA_PACK').default(PACK);
