import type { CompiledRouting, KnownWords } from './compile';
import { combine, type Evidence } from './evidence';
import type { RouteDecision, RouteInput, RoutedCategory, RoutingRule } from './rule';
import { guessCategory, type SynonymGuess } from './synonyms';

/** Who a rule, a choice or the words of the text point to. */
interface Proposal {
  opdCode: string;
  categoryCode: string | null;
  confidence: number;
  supervisory: boolean;
  reasons: string[];
}

/** What the rules look at, read from the complaint once. */
interface Reading {
  input: RouteInput;
  words: KnownWords;
  chosen: RoutedCategory | undefined;
  guess: SynonymGuess | null;
  areas: string[];
  /** Flagged, or of a supervisory category: then only supervisory rules may send it anywhere. */
  flagged: boolean;
}

const MAX_REASONS = 5;
/** Knowing only where it happened says little about who is responsible. */
const DISTRICT_CONFIDENCE = 0.3;

/**
 * Decides which OPD is responsible. The ordered rules come first and the first match wins; then the citizen's choice
 * of category, the words that are synonyms of a category, and the district's office. Evidence of other sources (a
 * classifier) is weighed against that, unless it is certain or supervisory. Below the threshold nobody is chosen: the
 * proposal and its reasons are kept for the verifier.
 */
export function routeComplaint(input: RouteInput, routing: CompiledRouting, evidence: Evidence[] = []): RouteDecision {
  const reading = read(input, routing);
  const proposal = propose(reading, routing);
  const settled = reading.flagged || proposal?.supervisory || (proposal?.confidence ?? 0) >= 1;
  if (settled || evidence.length === 0) return decide(reading, routing, proposal, 'rule');
  return weigh(reading, routing, proposal, evidence);
}

function read(input: RouteInput, routing: CompiledRouting): Reading {
  const words = routing.read(input.subject, input.description);
  const chosen = input.categoryCode ? routing.category(input.categoryCode) : undefined;
  return {
    input,
    words,
    chosen,
    guess: guessCategory(routing, words),
    areas: input.areaCode ? routing.reference.areasAround(input.areaCode) : [],
    flagged: input.supervisory === true || (input.kind === 'complaint' && chosen?.supervisory === true),
  };
}

function propose(reading: Reading, routing: CompiledRouting): Proposal | null {
  const byRule = firstMatch(reading, routing);
  if (byRule || reading.flagged) return byRule;
  return byChoice(reading) ?? byWords(reading) ?? byDistrict(reading, routing);
}

function firstMatch(reading: Reading, routing: CompiledRouting): Proposal | null {
  for (const rule of routing.reference.rules) {
    if (!comesBeforeChoice(rule, reading)) continue;
    const reasons = reasonsOf(rule, reading);
    if (!reasons) continue;
    const opdCode = destination(rule, reading, routing);
    if (opdCode === null) continue;
    const supervisory = rule.target.supervisory === true;
    if (rule.target.districtOpd && reading.input.areaCode) reasons.push(`area ${reading.input.areaCode}`);
    if (supervisory) reasons.push('supervisory');
    return {
      opdCode,
      categoryCode: rule.target.categoryCode ?? null,
      confidence: rule.confidence,
      supervisory,
      reasons: [...new Set(reasons)],
    };
  }
  return null;
}

function comesBeforeChoice({ conditions, target }: RoutingRule, { chosen, flagged }: Reading): boolean {
  if (target.supervisory) return true;
  return !flagged && (!chosen?.opdCode || conditions.categories !== undefined);
}

const byChoice = ({ chosen }: Reading): Proposal | null =>
  chosen?.opdCode
    ? {
        opdCode: chosen.opdCode,
        categoryCode: chosen.code,
        confidence: 1,
        supervisory: false,
        reasons: [`category ${chosen.code}`],
      }
    : null;

const byWords = ({ guess }: Reading): Proposal | null =>
  guess?.opdCode
    ? {
        opdCode: guess.opdCode,
        categoryCode: guess.categoryCode,
        confidence: guess.certainty,
        supervisory: false,
        reasons: guess.reasons,
      }
    : null;

function byDistrict({ input }: Reading, { reference }: CompiledRouting): Proposal | null {
  const opdCode = input.areaCode ? reference.districtOpd(input.areaCode) : null;
  return opdCode === null || !input.areaCode
    ? null
    : {
        opdCode,
        categoryCode: null,
        confidence: DISTRICT_CONFIDENCE,
        supervisory: false,
        reasons: [`area ${input.areaCode}`],
      };
}

/** Why the rule matches, in words; null where it doesn't. */
function reasonsOf({ conditions }: RoutingRule, { input, words, chosen, areas, flagged }: Reading): string[] | null {
  if (!Object.values(conditions).some((condition) => condition !== undefined)) return null;
  const reasons: string[] = [];
  if (conditions.supervisory !== undefined) {
    if (conditions.supervisory !== flagged) return null;
    if (chosen?.supervisory) reasons.push(`category ${chosen.code}`);
  }
  if (conditions.kinds) {
    if (!conditions.kinds.includes(input.kind)) return null;
    if (!conditions.words) reasons.push(`kind ${input.kind}`);
  }
  if (conditions.categories) {
    if (!chosen || !conditions.categories.includes(chosen.code)) return null;
    reasons.push(`category ${chosen.code}`);
  }
  if (conditions.areas) {
    const area = conditions.areas.find((code) => areas.includes(code));
    if (area === undefined) return null;
    reasons.push(`area ${area}`);
  }
  const found = wordReasons([conditions.words, conditions.withWords], words);
  if (!found || conditions.withoutWords?.some((word) => words.has(word))) return null;
  return [...reasons, ...found];
}

/** One word of each list that is given must occur; the words that do. */
function wordReasons(lists: (string[] | undefined)[], words: KnownWords): string[] | null {
  const reasons: string[] = [];
  for (const list of lists) {
    if (!list) continue;
    const found = list.filter((word) => words.has(word));
    if (found.length === 0) return null;
    reasons.push(...found.slice(0, MAX_REASONS).map((word) => `word "${word}"`));
  }
  return reasons;
}

function destination({ target }: RoutingRule, { input }: Reading, routing: CompiledRouting): string | null {
  if (target.opdCode !== undefined) return target.opdCode;
  if (target.districtOpd) return input.areaCode ? routing.reference.districtOpd(input.areaCode) : null;
  return (target.categoryCode && routing.category(target.categoryCode)?.opdCode) || null;
}

/** What the rules propose is evidence among other evidence; who spoke for the winner names the method. */
function weigh(
  reading: Reading,
  routing: CompiledRouting,
  proposal: Proposal | null,
  evidence: Evidence[],
): RouteDecision {
  const [best] = combine([
    ...(proposal ? [{ ...proposal, probability: proposal.confidence, reason: '' }] : []),
    ...evidence,
  ]);
  if (!best) return decide(reading, routing, proposal, 'rule');
  const byRule = proposal?.opdCode === best.opdCode;
  const byOthers = evidence.some((item) => item.opdCode === best.opdCode);
  const weighed = {
    opdCode: best.opdCode,
    categoryCode: best.categoryCode,
    confidence: best.probability,
    supervisory: false,
    reasons: [...(byRule ? proposal.reasons : []), ...best.reasons.filter((reason) => reason !== '')],
  };
  return decide(reading, routing, weighed, byRule ? (byOthers ? 'combined' : 'rule') : 'classifier');
}

function decide(
  { chosen, guess, flagged }: Reading,
  { reference, category }: CompiledRouting,
  proposal: Proposal | null,
  method: 'rule' | 'classifier' | 'combined',
): RouteDecision {
  const confidence = Math.round((proposal?.confidence ?? 0) * 100) / 100;
  const sure = proposal !== null && confidence >= reference.threshold;
  const suggested = proposal?.categoryCode ?? (guess && fits(guess, proposal) ? guess.categoryCode : null);
  const suggestion = !chosen && suggested !== null && category(suggested) ? suggested : null;
  return {
    method: sure ? method : 'manual',
    opdCode: sure ? proposal.opdCode : null,
    proposedOpdCode: proposal?.opdCode ?? null,
    categoryCode: chosen?.code ?? (sure ? suggestion : null),
    suggestedCategoryCode: suggestion,
    supervisory: flagged || (sure && proposal.supervisory),
    confidence,
    reasons: proposal?.reasons ?? [],
  };
}

/** A guessed category is worth suggesting only where it doesn't contradict the OPD proposed. */
const fits = ({ opdCode }: SynonymGuess, proposal: Proposal | null): boolean =>
  !proposal || opdCode === null || opdCode === proposal.opdCode;
