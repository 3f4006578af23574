import { directoryTexts, type FieldError } from '@tanggap/platform';
import type { EvidenceLevel, Source } from './opd';

/** What a complaint is about, in citizens' words. */
export interface Category {
  code: string;
  name: string;
  nameEn: string;
  hint: string;
  hintEn: string;
  /** null: decided by a rule or by the verifier. */
  opdCode: string | null;
  /** Words and phrases of daily life, lower-case. */
  synonyms: string[];
  /** False: complaints of this category never appear on public pages. */
  public: boolean;
  /** Alleges misuse of office: goes to the inspectorate, never to the OPD complained about. */
  supervisory: boolean;
  /** Name of a Tabler icon. */
  icon: string | null;
  /** Place in the citizen's form, from 0. */
  position: number;
  active: boolean;
  evidence: EvidenceLevel;
  source: Source;
  version: number;
}

/** Lower-case, single spaces, each once. */
export function normaliseSynonyms(synonyms: readonly string[]): string[] {
  const plain = synonyms.map((synonym) => synonym.trim().replace(/\s+/g, ' ').toLowerCase());
  return [...new Set(plain)].filter((synonym) => synonym !== '');
}

/** What contradicts itself, or another of the categories. */
export function categoryFaults(
  category: Pick<Category, 'code' | 'public' | 'supervisory' | 'synonyms'>,
  others: readonly Pick<Category, 'code' | 'synonyms'>[],
): FieldError[] {
  const owner = new Map(
    others
      .filter(({ code }) => code !== category.code)
      .flatMap(({ code, synonyms }) => synonyms.map((synonym) => [synonym, code])),
  );
  const { id, en } = directoryTexts.synonymTaken;
  const faults = category.synonyms.flatMap((synonym, index): FieldError[] => {
    const taken = owner.get(synonym);
    if (taken === undefined) return [];
    const fill = (text: string) => text.replace('{synonym}', synonym).replace('{category}', taken);
    return [{ field: `synonyms[${index}]`, message: { id: fill(id), en: fill(en) } }];
  });
  const hidden = !(category.public && category.supervisory);
  return hidden ? faults : [...faults, { field: 'public', message: directoryTexts.publicSupervisory }];
}
