import type { SignalReader, Signals } from './signals';

/** What the citizen files. */
export const routedKinds = ['complaint', 'aspiration', 'information_request'] as const;
export type RoutedKind = (typeof routedKinds)[number];

/**
 * All conditions that are present must hold; within one list any entry is enough; a rule without conditions never matches.
 * Where the citizen chose a category that has an OPD, only rules that name categories or send supervisory matters
 * come before that choice: what a citizen says outweighs what single words suggest.
 */
export interface RuleConditions {
  kinds?: RoutedKind[] | undefined;
  /** The citizen chose one of these. */
  categories?: string[] | undefined;
  /** Villages or districts; a district holds its villages. */
  areas?: string[] | undefined;
  /** Words or phrases in subject or description. */
  words?: string[] | undefined;
  /** Narrows `words`: one of these must occur as well, anywhere in the text. */
  withWords?: string[] | undefined;
  /** Narrows `words`: none of these may occur. */
  withoutWords?: string[] | undefined;
  /** Streets named in the address or the text; "Jl." is read as "jalan". With `areas` it says who owns which road where. */
  streets?: string[] | undefined;
  /** The complaint is flagged as supervisory (berkadar pengawasan), or the chosen category is. */
  supervisory?: boolean | undefined;
}

/** Where a matching rule sends. Without `opdCode` and `districtOpd`, to the OPD of `categoryCode`. A rule whose destination doesn't exist for the complaint at hand is passed over. */
export interface RuleTarget {
  opdCode?: string | undefined;
  /** The office of the district in which the matter lies. */
  districtOpd?: boolean | undefined;
  /** Category that is suggested where the citizen chose none. */
  categoryCode?: string | undefined;
  /** It isn't the regency's but that addressee's (a code of the signs of other offices), such as the owner of a national road: proposed to a person, never sent. */
  elsewhereCode?: string | undefined;
  /** The matter is supervisory and goes to the inspectorate named here, never to the OPD complained about. */
  supervisory?: boolean | undefined;
}

/** One of the ordered rules an administrator edits. */
export interface RoutingRule {
  code: string;
  conditions: RuleConditions;
  target: RuleTarget;
  /** 0..1; below the threshold the rule only proposes. */
  confidence: number;
}

export interface RoutedCategory {
  code: string;
  /** null: no office by itself; rules decide. */
  opdCode: string | null;
  synonyms: string[];
  supervisory: boolean;
}

/** Everything routing looks at, as of one version of the reference data. */
export interface RoutingReference {
  /** Active rules in their order. */
  rules: RoutingRule[];
  /** Active categories. */
  categories: RoutedCategory[];
  /** The district's office of a village or district; null where there is none. */
  districtOpd: (areaCode: string) => string | null;
  /** An area and what it lies in, from the inside out: village, district, regency. */
  areasAround: (areaCode: string) => string[];
  /** 0..1: at or above it the system routes by itself. */
  threshold: number;
  signals: SignalReader;
}

export interface RouteInput {
  kind: RoutedKind;
  subject: string;
  description: string;
  /** Chosen by the citizen. */
  categoryCode?: string | null | undefined;
  /** Village or district. */
  areaCode?: string | null | undefined;
  /** As the citizen wrote it; only streets are looked for in it. */
  address?: string | null | undefined;
  supervisory?: boolean | undefined;
}

type RouteMethod = 'rule' | 'manual' | 'classifier' | 'combined';

export interface Candidate {
  opdCode: string;
  /** 0..1, two decimals. */
  confidence: number;
  reasons: string[];
}

/** A past complaint that reads like this one, and whose it was. */
export interface SimilarDecision {
  number: string;
  opdCode: string;
  /** 0..1, two decimals. */
  similarity: number;
}

export interface RouteDecision {
  method: RouteMethod;
  /** null with method `manual`: a verifier decides. */
  opdCode: string | null;
  /** The likeliest OPD, also where the system wasn't sure enough to route by itself. */
  proposedOpdCode: string | null;
  /** The likeliest OPDs, at most three, the proposed one first: what a verifier chooses from. */
  candidates: Candidate[];
  /** Past complaints that read like it and what people decided of them, at most three. For staff who may see those. */
  similar: SimilarDecision[];
  /** Chosen by the citizen, else the suggested one if the system was sure enough to route. */
  categoryCode: string | null;
  /** What the text points to, where the citizen chose none. */
  suggestedCategoryCode: string | null;
  supervisory: boolean;
  /** 0..1, of the proposed OPD; two decimals. */
  confidence: number;
  /** Stable text: `category jalan-jembatan`, `word "pungli"`, `area 33.25.11`, `kind aspiration`, `supervisory`, `similar 2`, `street "jalan pantura"`. */
  reasons: string[];
  /** Of the rule that proposed the OPD; null where none did. */
  ruleCode: string | null;
  /** Of the classifier that was asked; null where there was none. */
  modelVersion: string | null;
  /** Whose matter it may be, if not the regency's; what is dangerous; what may be for the inspectorate. For staff only. */
  signals: Signals;
}
