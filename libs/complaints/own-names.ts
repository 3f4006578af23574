import type { Directory } from '@tanggap/directory';

type Snapshot = ReturnType<Directory['snapshot']>;

const kept = new WeakMap<Snapshot, (word: string) => boolean>();

/** Whether a word in lower case is part of the name of a place, an office or a category here: no name of a person, as a rule. */
export function ownNamesOf(snapshot: Snapshot): (word: string) => boolean {
  const known = kept.get(snapshot);
  if (known) return known;
  const { regency, areas, opds, categories } = snapshot;
  const names = [
    regency.name,
    ...areas.map(({ name }) => name),
    ...opds.flatMap(({ name, shortName }) => [name, shortName]),
    ...categories.map(({ name }) => name),
  ];
  const words = new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
  const isKnown = (word: string): boolean => words.has(word);
  kept.set(snapshot, isKnown);
  return isKnown;
}
