import type { DirectorySnapshot } from '@tanggap/directory';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Features } from './domain/classifier/features';
import { DISTRICT_LABEL } from './domain/learned';
import { Memory } from './domain/memory';
import { atPace } from './domain/pace';
import type { DecidedText } from './persistence/routing-example-repository';

/** So many of the latest decisions are remembered word for word (as hashes); weights are trained from more. */
export const MOST_REMEMBERED = 3000;

/** What a decision teaches: the OPD, or that such matters belong to the office of the district where they are. */
export const labelOf = ({ opdCode, areaCode }: DecidedText, directory: DirectorySnapshot): string =>
  areaCode !== null && directory.districtOpd(areaCode) === opdCode ? DISTRICT_LABEL : opdCode;

/** The OPD that a label stands for at a place; null where there is none. */
export function opdOfLabel(
  label: string,
  areaCode: string | null | undefined,
  directory: DirectorySnapshot,
): string | null {
  if (label === DISTRICT_LABEL) return areaCode ? directory.districtOpd(areaCode) : null;
  return directory.opd(label)?.active ? label : null;
}

/** Reads decided complaints into memory, without holding up whatever else the process does. */
export const remember = (
  decided: readonly DecidedText[],
  known: Features | null,
  directory: DirectorySnapshot,
): Promise<Memory> => patiently(fill(new Memory(known), decided, directory));

export const patiently = <T>(work: Generator<void, T>): Promise<T> =>
  atPace(
    work,
    () => breathe(),
    () => performance.now(),
  );

function* fill(memory: Memory, decided: readonly DecidedText[], directory: DirectorySnapshot): Generator<void, Memory> {
  for (const one of decided) {
    const { number, text, opdCode, corrected } = one;
    memory.add({ number, text, opdCode, corrected, label: labelOf(one, directory) });
    yield;
  }
  return memory;
}
