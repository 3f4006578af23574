import type { CompiledRouting, KnownWords } from './compile';
import { combine, type Evidence } from './evidence';
import type { RouteDecision, RouteInput, RoutedCategory, RoutingRule } from './rule';
import { guessCategory, type SynonymGuess } from './synonyms';

/** The first rule that matches, with its destination found. */
interface Proposal {
  opdCode: string;
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

/**
 * Decides which OPD is responsible. The ordered rules are asked first and the first match wins; evidence of other
 * sources (a classifier) is weighed against that match, unless the match is certain or supervisory. Below the
 * threshold nobody is chosen: the proposal and its reasons are kept for the verifier.
 */
export function routeComplaint(input: RouteInput, routing: CompiledRouting, evidence: Evidence[] = []): RouteDecision {
  const reading = read(input, routing);
  const proposal = firstMatch(reading, routing);
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

function firstMatch(reading: Reading, routing: CompiledRouting): Proposal | null {
  for (const rule of routing.reference.rules) {
    if (reading.flagged && !rule.target.supervisory) continue;
    const reasons = reasonsOf(rule, reading);
    if (!reasons) continue;
    const opdCode = destination(rule, reading, routing);
    if (opdCode === null) continue;
    const supervisory = rule.target.supervisory === true;
    if (rule.target.opd === 'district' && reading.input.areaCode) reasons.push(`area ${reading.input.areaCode}`);
    if (supervisory) reasons.push('supervisory');
    const certainty = rule.conditions.category === 'synonyms' ? (reading.guess?.certainty ?? 0) : 1;
    return { opdCode, confidence: rule.confidence * certainty, supervisory, reasons: [...new Set(reasons)] };
  }
  return null;
}

/** Why the rule matches, in words; null where it doesn't. */
function reasonsOf({ conditions }: RoutingRule, { input, words, chosen, guess, areas }: Reading): string[] | null {
  const reasons: string[] = [];
  if (conditions.supervisory !== undefined) {
    if (conditions.supervisory !== (input.supervisory === true)) return null;
    if (input.supervisory) reasons.push('supervisory');
  }
  if (conditions.kinds) {
    if (!conditions.kinds.includes(input.kind)) return null;
    if (Object.keys(conditions).length === 1) reasons.push(`kind ${input.kind}`);
  }
  if (conditions.categorySupervisory !== undefined && conditions.categorySupervisory !== (chosen?.supervisory === true))
    return null;
  if (conditions.category === 'chosen' && !chosen) return null;
  if (conditions.categoryCodes && !(chosen && conditions.categoryCodes.includes(chosen.code))) return null;
  const looksAtCategory =
    conditions.category === 'chosen' || conditions.categoryCodes || conditions.categorySupervisory;
  if (chosen && looksAtCategory) reasons.push(`category ${chosen.code}`);
  if (conditions.category === 'synonyms') {
    if (!guess) return null;
    reasons.push(...guess.reasons);
  }
  if (conditions.areaCodes) {
    const area = conditions.areaCodes.find((code) => areas.includes(code));
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

function destination({ conditions, target }: RoutingRule, reading: Reading, routing: CompiledRouting): string | null {
  if (target.opd === 'district') {
    return reading.input.areaCode ? routing.reference.districtOpd(reading.input.areaCode) : null;
  }
  if (target.opd !== 'category') return target.opd;
  const category = conditions.category === 'synonyms' ? reading.guess : reading.chosen;
  return category?.opdCode ?? null;
}

/** The rule's proposal is evidence among others; who spoke for the winner names the method. */
function weigh(
  reading: Reading,
  routing: CompiledRouting,
  proposal: Proposal | null,
  evidence: Evidence[],
): RouteDecision {
  const fromRules = proposal
    ? proposal.reasons.map((reason) => ({ opdCode: proposal.opdCode, probability: 0, reason }))
    : [];
  if (proposal && fromRules[0]) fromRules[0].probability = proposal.confidence;
  const best = combine([...fromRules, ...evidence])[0];
  if (!best) return decide(reading, routing, proposal, 'rule');
  const byRule = proposal?.opdCode === best.opdCode;
  const bySource = evidence.some((item) => item.opdCode === best.opdCode);
  const weighed = { ...best, confidence: best.probability, supervisory: false };
  const method = byRule ? (bySource ? 'combined' : 'rule') : 'classifier';
  return decide(reading, routing, weighed, method, best.categoryCode);
}

function decide(
  { chosen, guess, flagged }: Reading,
  { reference, category }: CompiledRouting,
  proposal: Proposal | null,
  method: 'rule' | 'classifier' | 'combined',
  evidenceCategory: string | null = null,
): RouteDecision {
  const confidence = Math.round((proposal?.confidence ?? 0) * 100) / 100;
  const sure = proposal !== null && confidence >= reference.threshold;
  const suggested = evidenceCategory ?? (guess && fits(guess.opdCode, proposal) ? guess.categoryCode : null);
  const suggestion = chosen || suggested === null || !category(suggested) ? null : suggested;
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
const fits = (opdCode: string | null, proposal: Proposal | null): boolean =>
  !proposal || opdCode === null || opdCode === proposal.opdCode;
