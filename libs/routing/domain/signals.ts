import { PhraseMatcher, tokensOf } from './words';

/** Which words of a text give a sign: one of `words`, one of `withWords` if given, none of `withoutWords`. */
export interface SignalWords {
  words: string[];
  withWords?: string[] | undefined;
  withoutWords?: string[] | undefined;
}

/** Whose matter it is, where it isn't the regency's. */
export interface Addressee extends SignalWords {
  code: string;
  name: string;
  /** Where the citizen is told to turn to. */
  contact: string;
}

export interface NamedSignal extends SignalWords {
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
  /** The words of the list that occur, the longest first. */
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

/** The lists made ready for matching; built once for each version of them. */
export class SignalReader {
  private readonly phrases: string[];
  private readonly matcher: PhraseMatcher;

  constructor(private readonly lists: SignalLists) {
    const all = [...lists.elsewhere, ...lists.urgent, ...lists.supervisory];
    this.phrases = [
      ...new Set(all.flatMap((list) => [...list.words, ...(list.withWords ?? []), ...(list.withoutWords ?? [])])),
    ];
    this.matcher = new PhraseMatcher(this.phrases);
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
    const found = new Set([...this.matcher.find(tokensOf(text))].map((position) => this.phrases[position] ?? ''));
    const signs = (lists: (NamedSignal & { contact?: string })[]): FoundSignal[] =>
      lists.flatMap((list) => {
        const words = wordsFound(list, found);
        const { code, name, contact = null } = list;
        return words.length === 0 ? [] : [{ code, name, contact, words }];
      });
    const elsewhere = signs(
      this.lists.elsewhere.map((list) => ({ ...list, name: { id: list.name, en: list.name } })),
    ).sort((a, b) => weightOf(b) - weightOf(a));
    return {
      elsewhere,
      urgent: signs(this.lists.urgent),
      supervisory: signs(this.lists.supervisory),
    };
  }
}

/** The words that occur, if the list's conditions hold; one that stands within a longer one says nothing more. */
function wordsFound({ words, withWords, withoutWords }: SignalWords, found: ReadonlySet<string>): string[] {
  if (withWords && !withWords.some((word) => found.has(word))) return [];
  if (withoutWords?.some((word) => found.has(word))) return [];
  const all = words.filter((word) => found.has(word)).sort((a, b) => b.length - a.length);
  const telling = all.filter((word, place) => !all.slice(0, place).some((longer) => longer.includes(word)));
  return telling.slice(0, MOST_WORDS);
}

const weightOf = ({ words }: FoundSignal): number => words.reduce((sum, word) => sum + word.split(' ').length, 0);
