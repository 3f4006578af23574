import type { RoutedCategory, RoutingReference, RoutingRule } from './rule';
import { StreetFinder } from './streets';
import { PhraseMatcher, tokensOf } from './words';

/** The words of one text that rules and categories know, each as it is written in the rule or category. */
export interface KnownWords {
  has: (phrase: string) => boolean;
  /** Synonyms found, by category code, with how much they say. */
  synonyms: Map<string, FoundSynonym[]>;
  /** Streets of rules that the text or the address names, each as it is written in the rule. */
  streets: ReadonlySet<string>;
}

export interface FoundSynonym {
  synonym: string;
  /** 1 for a word, 2 for a phrase; more in the subject. */
  weight: number;
}

/** The reference data made ready for matching; built once for each version of it. */
export interface CompiledRouting {
  reference: RoutingReference;
  category: (code: string) => RoutedCategory | undefined;
  read: (subject: string, description: string, address?: string | null) => KnownWords;
}

const SUBJECT_WEIGHT = 1.4;

export function compileRouting(reference: RoutingReference): CompiledRouting {
  const categories = new Map(reference.categories.map((category) => [category.code, category]));
  const phrases = [
    ...new Set([...reference.rules.flatMap(wordsOf), ...reference.categories.flatMap((c) => c.synonyms)]),
  ];
  const matcher = new PhraseMatcher(phrases);
  const streets = new StreetFinder(reference.rules.flatMap(({ conditions }) => conditions.streets ?? []));
  const lengths = phrases.map((phrase) => tokensOf(phrase).length);
  const owners = ownersOf(phrases, reference.categories);

  return {
    reference,
    category: (code) => categories.get(code),
    read(subject, description, address) {
      const inSubject = matcher.find(tokensOf(subject));
      const found = new Set([...inSubject, ...matcher.find(tokensOf(description))]);
      const words = new Set<string>();
      const synonyms = new Map<string, FoundSynonym[]>();
      for (const position of found) {
        const phrase = phrases[position] ?? '';
        words.add(phrase);
        const weight = ((lengths[position] ?? 1) > 1 ? 2 : 1) * (inSubject.has(position) ? SUBJECT_WEIGHT : 1);
        for (const code of owners.get(position) ?? []) {
          synonyms.set(code, [...(synonyms.get(code) ?? []), { synonym: phrase, weight }]);
        }
      }
      return {
        has: (phrase) => words.has(phrase),
        synonyms,
        streets: streets.find(`${subject}\n${description}\n${address ?? ''}`),
      };
    },
  };
}

const wordsOf = ({ conditions }: RoutingRule): string[] => [
  ...(conditions.words ?? []),
  ...(conditions.withWords ?? []),
  ...(conditions.withoutWords ?? []),
];

/** Position of a phrase → the categories that have it as a synonym. */
function ownersOf(phrases: string[], categories: RoutedCategory[]): Map<number, string[]> {
  const positions = new Map(phrases.map((phrase, position) => [phrase, position]));
  const owners = new Map<number, string[]>();
  for (const category of categories) {
    for (const synonym of category.synonyms) {
      const position = positions.get(synonym);
      if (position !== undefined) owners.set(position, [...(owners.get(position) ?? []), category.code]);
    }
  }
  return owners;
}
