import { AppError, type FieldError, routingTexts, type Text, type Tx } from '@tanggap/platform';
import { tokensOf } from './domain/words';
import type { RuleConditions, RuleTarget } from './domain/rule';
import type { RoutingRuleRepository } from './persistence/routing-rule-repository';

/** What an administrator writes of a rule. */
export interface RuleDraft {
  code: string;
  name: string;
  /** Absent: after the last one, or where it was. */
  position?: number | undefined;
  conditions: RuleConditions;
  target: RuleTarget;
  /** 0..1 */
  confidence: number;
  active: boolean;
}

const listKeys = ['kinds', 'categories', 'areas', 'words', 'withWords', 'withoutWords', 'streets'] as const;
const wordKeys = ['words', 'withWords', 'withoutWords', 'streets'] as const;

/** @throws AppError `validation_failed`, naming each field: a rule that could never match or never send anywhere. */
export async function assertDraft(tx: Tx, draft: RuleDraft, rules: RoutingRuleRepository): Promise<void> {
  const errors = [...problemsOf(draft), ...(await unknownCodes(tx, draft, rules))];
  if (errors.length > 0) throw new AppError('validation_failed', { errors });
}

function problemsOf({ conditions, target }: RuleDraft): FieldError[] {
  const errors: FieldError[] = [];
  const report = (field: string, message: Text) => errors.push({ field, message });
  const given = Object.values(conditions).filter((condition) => condition !== undefined);
  if (given.length === 0) report('conditions', routingTexts.noCondition);
  for (const key of listKeys) if (conditions[key]?.length === 0) report(`conditions.${key}`, routingTexts.emptyList);
  for (const key of wordKeys) {
    const mute = conditions[key]?.findIndex((word) => tokensOf(word).length === 0) ?? -1;
    if (mute >= 0) report(`conditions.${key}.${mute}`, routingTexts.noLetters);
  }
  if (!conditions.words && (conditions.withWords ?? conditions.withoutWords)) {
    report('conditions.words', routingTexts.wordsMissing);
  }
  const { elsewhereCode } = target;
  if (
    target.opdCode === undefined &&
    !target.districtOpd &&
    target.categoryCode === undefined &&
    elsewhereCode === undefined
  ) {
    report('target', routingTexts.noDestination);
  }
  if (target.opdCode !== undefined && target.districtOpd) report('target.districtOpd', routingTexts.twoDestinations);
  if (elsewhereCode !== undefined && (target.opdCode !== undefined || target.districtOpd)) {
    report('target.elsewhereCode', routingTexts.elsewhereAlone);
  }
  if (target.supervisory && target.opdCode === undefined) report('target.opdCode', routingTexts.supervisoryOpd);
  return errors;
}

async function unknownCodes(tx: Tx, draft: RuleDraft, rules: RoutingRuleRepository): Promise<FieldError[]> {
  const { conditions, target } = draft;
  const unknown = await rules.unknownCodes(tx, {
    opds: target.opdCode === undefined ? [] : [target.opdCode],
    categories: [...(conditions.categories ?? []), ...(target.categoryCode === undefined ? [] : [target.categoryCode])],
    areas: conditions.areas ?? [],
    addressees: target.elsewhereCode === undefined ? [] : [target.elsewhereCode],
  });
  const errors: FieldError[] = [];
  if (unknown.opds.length > 0) errors.push({ field: 'target.opdCode', message: routingTexts.unknownOpd });
  if (unknown.addressees.length > 0) {
    errors.push({ field: 'target.elsewhereCode', message: routingTexts.unknownAddressee });
  }
  if (target.categoryCode !== undefined && unknown.categories.includes(target.categoryCode)) {
    errors.push({ field: 'target.categoryCode', message: routingTexts.unknownCategory });
  }
  conditions.categories?.forEach((code, index) => {
    if (unknown.categories.includes(code)) {
      errors.push({ field: `conditions.categories.${index}`, message: routingTexts.unknownCategory });
    }
  });
  conditions.areas?.forEach((code, index) => {
    if (unknown.areas.includes(code))
      errors.push({ field: `conditions.areas.${index}`, message: routingTexts.unknownArea });
  });
  return errors;
}
