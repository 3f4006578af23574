import { Spelling } from './spelling';
import { compilePattern, wordsGiven, type CompiledPattern, type Places, type WordPattern } from './word-pattern';
import { PhraseMatcher, tokensOf } from './words';

interface SignalWords extends WordPattern {
  /** Other words that give the same sign, under conditions of their own. */
  also?: WordPattern[] | undefined;
}

/** Whose matter it is, where it isn't the regency's. */
interface Addressee extends SignalWords {
  code: string;
  name: string;
  /** Where the citizen is told to turn to. */
  contact: string;
}

interface NamedSignal extends SignalWords {
  code: string;
  name: { id: string; en: string };
}

/** The lists of a data pack. */
export interface SignalLists {
  /** Matters of others, such as the electricity company or the police. */
  elsewhere: Addressee[];
  /** Dangers to life. */
  urgent: NamedSignal[];
  /** What may be for the inspectorate (berkadar pengawasan). */
  supervisory: NamedSignal[];
}

export interface FoundSignal {
  code: string;
  name: { id: string; en: string };
  /** Where the citizen is told to turn to; null unless it is another's matter. */
  contact: string | null;
  /** The words of the list that occur, the longest first; of a sign made by two both: "tanggul … jebol". */
  words: string[];
}

/** What the words of a text give away beside who is responsible. All of it is for people to judge: nothing is refused or sent by it. */
export interface Signals {
  /** Most words first; empty where nothing speaks for anybody else. */
  elsewhere: FoundSignal[];
  urgent: FoundSignal[];
  supervisory: FoundSignal[];
}

const MOST_WORDS = 3;
/** As much as a complaint may hold. */
const MOST_CHARACTERS = 20_000;

const phrasesOf = ({ words, withWords = [], withoutWords = [], notAfter = [] }: WordPattern): string[] => [
  ...words,
  ...withWords,
  ...withoutWords,
  ...notAfter,
];
const patternsOf = (list: SignalWords): WordPattern[] => [list, ...(list.also ?? [])];

/** A sign with its patterns made ready. */
interface Sign {
  code: string;
  name: { id: string; en: string };
  contact: string | null;
  patterns: CompiledPattern[];
}

const signOf = (list: NamedSignal & { contact?: string }): Sign => ({
  code: list.code,
  name: list.name,
  contact: list.contact ?? null,
  patterns: patternsOf(list).map(compilePattern),
});

/** The lists made ready for matching; built once for each version of them. */
export class SignalReader {
  private readonly phrases: string[];
  private readonly matcher: PhraseMatcher;
  private readonly spelling: Spelling;
  private readonly elsewhere: Sign[];
  private readonly urgent: Sign[];
  private readonly supervisory: Sign[];
  /** Which signs a phrase may give: most texts have none of them, and each sign is dear to look at. */
  private readonly givenBy = new Map<string, Sign[]>();

  constructor(private readonly lists: SignalLists) {
    const all: SignalWords[] = [...lists.elsewhere, ...lists.urgent, ...lists.supervisory];
    this.phrases = [...new Set(all.flatMap(patternsOf).flatMap(phrasesOf))];
    this.matcher = new PhraseMatcher(this.phrases);
    this.spelling = new Spelling(this.phrases.flatMap(tokensOf));
    this.elsewhere = lists.elsewhere.map((list) => signOf({ ...list, name: { id: list.name, en: list.name } }));
    this.urgent = lists.urgent.map(signOf);
    this.supervisory = lists.supervisory.map(signOf);
    for (const sign of [...this.elsewhere, ...this.urgent, ...this.supervisory]) {
      for (const word of new Set(sign.patterns.flatMap(({ words }) => [...words]))) {
        this.givenBy.set(word, [...(this.givenBy.get(word) ?? []), sign]);
      }
    }
  }

  /** These signs with an addressee that a rule has named before the others; as they are for one that isn't on the list. */
  withAddressee(signals: Signals, code: string, words: string[]): Signals {
    const addressee = this.lists.elsewhere.find((list) => list.code === code);
    if (!addressee) return signals;
    const { name, contact } = addressee;
    const named = { code, name: { id: name, en: name }, contact, words };
    return { ...signals, elsewhere: [named, ...signals.elsewhere.filter((other) => other.code !== code)] };
  }

  read(text: string): Signals {
    const matches = this.matcher.places(this.spelling.read(tokensOf(text.slice(0, MOST_CHARACTERS))));
    const found: Places = new Map([...matches].map(([position, places]) => [this.phrases[position] ?? '', places]));
    const possible = new Set([...found.keys()].flatMap((phrase) => this.givenBy.get(phrase) ?? []));
    const signsIn = (signs: readonly Sign[]): FoundSignal[] =>
      signsOf(
        signs.filter((sign) => possible.has(sign)),
        found,
      );
    return {
      elsewhere: signsIn(this.elsewhere).sort((a, b) => weightOf(b) - weightOf(a)),
      urgent: signsIn(this.urgent),
      supervisory: signsIn(this.supervisory),
    };
  }
}

const signsOf = (signs: readonly Sign[], found: Places): FoundSignal[] =>
  signs.flatMap(({ code, name, contact, patterns }) => {
    const words = telling(patterns.flatMap((pattern) => wordsGiven(pattern, found)));
    return words.length === 0 ? [] : [{ code, name, contact, words }];
  });

/** The longest first; one that stands within a longer one says nothing more. */
function telling(words: readonly string[]): string[] {
  const all = [...new Set(words)].sort((a, b) => b.length - a.length || a.localeCompare(b));
  const alone = all.filter((word, place) => !all.slice(0, place).some((longer) => longer.includes(word)));
  return alone.slice(0, MOST_WORDS).map((word) => word.replaceAll(' ... ', ' … '));
}

const weightOf = ({ words }: FoundSignal): number => words.reduce((sum, word) => sum + word.split(' ').length, 0);
