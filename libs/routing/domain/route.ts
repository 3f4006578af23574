import { candidatesOf, twoDecimals } from './candidates';
import type { CompiledRouting, KnownWords } from './compile';
import { combine, type Evidence, type Learned } from './evidence';
import { isForPeople } from './oversight';
import type { RouteDecision, RouteInput, RoutedCategory, RoutingRule } from './rule';
import type { Signals } from './signals';
import { guessCategory, type SynonymGuess } from './synonyms';

/** Who a rule, a choice or the words of the text point to. */
interface Proposal {
  /** null: not the regency's, but `elsewhereCode`'s. */
  opdCode: string | null;
  elsewhereCode?: string;
  /** The streets that a rule found. */
  streets?: string[];
  categoryCode: string | null;
  confidence: number;
  supervisory: boolean;
  reasons: string[];
  /** Of the rule that proposed it. */
  ruleCode?: string;
  /** Evidence that may not decide alone proposed it, without the rules. */
  unsure?: boolean;
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
  signals: Signals;
  /** A person reads it first, unless the citizen's choice or a supervisory rule says whose it is. */
  isForPeople: boolean;
}

const MAX_REASONS = 5;
/** Knowing only where it happened says little about who is responsible. */
const DISTRICT_CONFIDENCE = 0.3;

/**
 * Decides which OPD is responsible. The ordered rules come first and the first match wins; then the citizen's choice
 * of category, the words that are synonyms of a category, and the district's office. What a classifier says is weighed
 * against that, unless it is certain or supervisory. Below the threshold nobody is chosen: the likeliest and their reasons are
 * kept for the verifier, as they are where words speak for somebody else's matter or for the inspectorate.
 */
export function routeComplaint(input: RouteInput, routing: CompiledRouting, learned?: Learned): RouteDecision {
  const evidence = learned?.evidence ?? [];
  const reading = read(input, routing, evidence);
  const proposal = propose(reading, routing);
  const decision = decideBy(reading, routing, proposal, learned);
  return {
    ...decision,
    candidates: candidatesOf(decision, evidence, routing),
    similar: learned?.similar ?? [],
    modelVersion: learned?.version ?? null,
  };
}

function decideBy(
  reading: Reading,
  routing: CompiledRouting,
  proposal: Proposal | null,
  learned: Learned | undefined,
): Decision {
  const evidence = learned?.evidence ?? [];
  const supervised = reading.flagged || proposal?.supervisory;
  if (!supervised && learned?.corrected && learned.corrected !== proposal?.opdCode) {
    return outvoted(reading, routing, proposal, evidence);
  }
  const settled = supervised || proposal?.elsewhereCode !== undefined || (proposal?.confidence ?? 0) >= 1;
  return settled || evidence.length === 0
    ? decide(reading, routing, proposal, 'rule')
    : weigh(reading, routing, proposal, evidence);
}

/** People have moved such complaints away from where rules and choice would send this one: theirs is proposed, and where a rule was certain a person decides. */
function outvoted(reading: Reading, routing: CompiledRouting, proposal: Proposal | null, [best]: Evidence[]): Decision {
  if (!best) return decide(reading, routing, proposal, 'rule');
  const { opdCode, probability, reasons, sureFrom = 0 } = best;
  const unsure = (proposal?.confidence ?? 0) >= 1 || probability < sureFrom;
  const moved = { opdCode, categoryCode: null, confidence: probability, supervisory: false, reasons, unsure };
  return decide(reading, routing, moved, 'classifier');
}

function read(input: RouteInput, routing: CompiledRouting, evidence: readonly Evidence[]): Reading {
  const words = routing.read(input.subject, input.description, input.address);
  const signals = routing.reference.signals.read(`${input.subject}\n${input.description}`);
  const chosen = input.categoryCode ? routing.category(input.categoryCode) : undefined;
  return {
    input,
    words,
    chosen,
    guess: guessCategory(routing, words),
    areas: input.areaCode ? routing.reference.areasAround(input.areaCode) : [],
    flagged: input.supervisory === true || (input.kind === 'complaint' && chosen?.supervisory === true),
    signals,
    isForPeople: isForPeople(signals, evidence, routing),
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
    const { elsewhereCode } = rule.target;
    const opdCode = elsewhereCode === undefined ? destination(rule, reading, routing) : null;
    if (opdCode === null && elsewhereCode === undefined) continue;
    const supervisory = rule.target.supervisory === true;
    if (rule.target.districtOpd && reading.input.areaCode) reasons.push(`area ${reading.input.areaCode}`);
    if (supervisory) reasons.push('supervisory');
    return {
      opdCode,
      categoryCode: rule.target.categoryCode ?? null,
      confidence: rule.confidence,
      supervisory,
      reasons: [...new Set(reasons)],
      ruleCode: rule.code,
      ...(elsewhereCode === undefined ? {} : { elsewhereCode, streets: streetsOf(rule, reading) }),
    };
  }
  return null;
}

function comesBeforeChoice({ conditions, target }: RoutingRule, { chosen, flagged }: Reading): boolean {
  if (target.supervisory || target.elsewhereCode !== undefined) return true;
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
  if (conditions.streets) {
    const street = conditions.streets.find((one) => words.streets.has(one));
    if (street === undefined) return null;
    reasons.push(`street "${street}"`);
  }
  const found = wordReasons([conditions.words, conditions.withWords], words);
  if (!found || conditions.withoutWords?.some((word) => words.has(word))) return null;
  return [...reasons, ...found];
}

const streetsOf = ({ conditions }: RoutingRule, { words }: Reading): string[] =>
  (conditions.streets ?? []).filter((street) => words.streets.has(street));

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
function weigh(reading: Reading, routing: CompiledRouting, proposal: Proposal | null, evidence: Evidence[]): Decision {
  // The likeliest only: what a classifier says of the others follows from it and would count twice.
  const [best] = combine([
    ...(proposal && proposal.opdCode !== null
      ? [{ ...proposal, opdCode: proposal.opdCode, probability: proposal.confidence }]
      : []),
    ...evidence.slice(0, 1),
  ]);
  if (!best) return decide(reading, routing, proposal, 'rule');
  const byRule = proposal?.opdCode === best.opdCode;
  const byOthers = evidence[0]?.opdCode === best.opdCode;
  const weighed = {
    opdCode: best.opdCode,
    categoryCode: best.categoryCode,
    confidence: best.probability,
    supervisory: false,
    reasons: [...new Set([...(byRule ? proposal.reasons : []), ...best.reasons])].slice(0, MAX_REASONS),
    ...(byRule && proposal.ruleCode !== undefined ? { ruleCode: proposal.ruleCode } : {}),
    unsure: !byRule && best.probability < (evidence[0]?.sureFrom ?? 0),
  };
  return decide(reading, routing, weighed, byRule ? (byOthers ? 'combined' : 'rule') : 'classifier');
}

function decide(
  { chosen, guess, flagged, signals, isForPeople: isHeld }: Reading,
  { reference, category }: CompiledRouting,
  proposal: Proposal | null,
  method: 'rule' | 'classifier' | 'combined',
): Decision {
  const confidence = twoDecimals(proposal?.confidence ?? 0);
  const sure =
    proposal !== null &&
    proposal.opdCode !== null &&
    confidence >= reference.threshold &&
    !proposal.unsure &&
    !(isHeld && proposal.confidence < 1 && !proposal.supervisory);
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
    ruleCode: proposal?.ruleCode ?? null,
    signals:
      proposal?.elsewhereCode === undefined
        ? signals
        : reference.signals.withAddressee(signals, proposal.elsewhereCode, proposal.streets ?? []),
  };
}

type Decision = Omit<RouteDecision, 'candidates' | 'modelVersion' | 'similar'>;

/** A guessed category is worth suggesting only where it doesn't contradict the OPD proposed. */
const fits = ({ opdCode }: SynonymGuess, proposal: Proposal | null): boolean =>
  !proposal || opdCode === null || proposal.opdCode === null || opdCode === proposal.opdCode;
