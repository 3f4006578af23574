import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, newId, slaTexts, type FieldError } from '@tanggap/platform';
import { CountImpact } from './count-impact';
import type { ChangeImpact, LimitChange } from './domain/change-impact';
import { choosePolicy } from './domain/choose-policy';
import {
  clockNames,
  completeClocks,
  PolicyError,
  sameScope,
  type ClockPolicy,
  type ClockPolicyInput,
  type PolicyScope,
  type SlaPolicy,
} from './domain/policy';
import { PolicyRepository } from './persistence/policy-repository';

export interface PolicyInput {
  scope: PolicyScope;
  /** Whether complaints that are open now follow it as well. */
  appliesToOpen: boolean;
  clocks: ClockPolicyInput[];
}

/** A policy as it would be, one version on. */
export interface CountedPolicy {
  /** The newest version of that scope, a retired one too. */
  before: SlaPolicy | undefined;
  after: SlaPolicy;
  impact: ChangeImpact;
}

@Injectable()
export class PreviewPolicy {
  constructor(
    private readonly policies: PolicyRepository,
    private readonly directory: Directory,
    private readonly impact: CountImpact,
  ) {}

  /** What the limits would move. Changes nothing. @throws AppError `validation_failed` */
  async execute(input: PolicyInput): Promise<ChangeImpact> {
    return (await this.counted(input)).impact;
  }

  /** The same with the version it was counted from and what it would become. A clock that isn't named keeps its limit. */
  async counted({ scope, appliesToOpen, clocks: given }: PolicyInput): Promise<CountedPolicy> {
    const complete = completed(given);
    await this.directory.refresh();
    this.assertKnown(scope);
    const newest = await this.policies.newest();
    const before = newest.find((policy) => sameScope(policy, scope));
    const held = choosePolicy(newest, scope);
    const clocks = merged(held.clocks, complete);
    const version = (before?.version ?? 0) + 1;
    const after = { id: newId(), ...scope, version, clocks, appliesToOpen, retired: false };
    return { before, after, impact: await this.impact.ofPolicy(limitsChanged(held.clocks, clocks), after) };
  }

  private assertKnown({ categoryCode, opdCode }: PolicyScope): void {
    const errors: FieldError[] = [];
    if (categoryCode !== null && !this.directory.category(categoryCode))
      errors.push({ field: 'category', message: slaTexts.unknown_category });
    if (opdCode !== null && !this.directory.opd(opdCode)) errors.push({ field: 'opd', message: slaTexts.unknown_opd });
    if (errors.length > 0) throw new AppError('validation_failed', { errors });
  }
}

function merged(before: readonly ClockPolicy[], given: readonly ClockPolicy[]): ClockPolicy[] {
  return clockNames.flatMap((name) => {
    const clock = given.find((one) => one.clock === name) ?? before.find((one) => one.clock === name);
    return clock ? [clock] : [];
  });
}

const limitsChanged = (before: readonly ClockPolicy[], after: readonly ClockPolicy[]): LimitChange[] =>
  after.flatMap((policy): LimitChange[] => {
    const known = before.find(({ clock }) => clock === policy.clock);
    if (isDeepStrictEqual(known, policy)) return [];
    return [{ clock: policy.clock, before: known?.duration ?? null, after: policy.duration }];
  });

/** As PostgreSQL gives them back, so that the same limits are seen to be the same. */
function completed(clocks: readonly ClockPolicyInput[]): ClockPolicy[] {
  try {
    return JSON.parse(JSON.stringify(completeClocks(clocks))) as ClockPolicy[];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const errors = error.faults.map(({ field, problem }) => ({ field, message: slaTexts[problem] }));
    throw new AppError('validation_failed', { errors, cause: error });
  }
}
