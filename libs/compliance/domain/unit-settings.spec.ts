import type { PackUnit } from './instrument';
import { unitProblems } from './unit-settings';

const known = {
  isOpd: (code: string) => ['dinkes', 'dpupr'].includes(code),
  isArea: (code: string) => code.startsWith('33.25.'),
};
const puskesmas: PackUnit = { code: 'puskesmas-1', name: 'Puskesmas I', opd: 'dinkes', areas: ['33.25.11'], weight: 1 };
const dinkes: PackUnit = { code: 'dinkes', weight: 2 };

it.each<[string, PackUnit[], string[]]>([
  ['an OPD and a part of it', [dinkes, puskesmas], []],
  ['a unit that is no OPD', [{ code: 'dinas-lain', weight: 1 }], ['0 code unknown']],
  ['a unit twice', [dinkes, { ...dinkes, weight: 1 }], ['1 code twice']],
  ['a part that takes the code of an OPD', [{ ...puskesmas, code: 'dpupr' }], ['0 code taken']],
  ['a part of an OPD nobody knows', [{ ...puskesmas, opd: 'dinas-lain' }], ['0 opd unknown']],
  ['a part without a name and areas', [{ code: 'p', opd: 'dinkes', weight: 1 }], ['0 name needed', '0 areas needed']],
  ['a part of another regency', [{ ...puskesmas, areas: ['33.26.01'] }], ['0 areas unknown']],
])('%s', (_, units, expected) => {
  expect(unitProblems(units, known).map(({ place, field, problem }) => `${place} ${field} ${problem}`)).toEqual(
    expected,
  );
});
