import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, Clock, Database, newId, ReferenceVersion, slaTexts, type FieldError } from '@tanggap/platform';
import {
  choosePolicy,
  clockNames,
  completeClocks,
  PolicyError,
  type ClockPolicy,
  type ClockPolicyInput,
  type PolicyScope,
  type SlaPolicy,
} from './domain/policy';
import { PolicyRepository } from './persistence/policy-repository';

export interface PolicyChange {
  scope: PolicyScope;
  /** Whether complaints that are open now follow it as well. */
  appliesToOpen: boolean;
  clocks: ClockPolicyInput[];
  /** The administrator's account. */
  by: string;
  /** The version that was read; undefined changes whatever is there. */
  expectedVersion?: number | undefined;
}

@Injectable()
export class PutPolicy {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly policies: PolicyRepository,
    private readonly directory: Directory,
  ) {}

  /**
   * A new version, for complaints filed from now on and, where it says so, for those that are open. A clock that isn't named keeps its limit: a complaint without its
   * clocks would be a promise to nobody, so none can be taken away here.
   * @throws AppError `validation_failed`, `stale_version`
   */
  async execute(change: PolicyChange): Promise<SlaPolicy> {
    const { scope, appliesToOpen, by, expectedVersion } = change;
    const given = completed(change.clocks);
    await this.directory.refresh();
    this.assertKnown(scope);
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      // First of all, since it makes changes of reference data wait for each other.
      await this.reference.bump(tx);
      const before = await this.policies.newestOf(tx, scope);
      if (expectedVersion !== undefined && expectedVersion !== (before?.version ?? 0))
        throw new AppError('stale_version');
      const base = before ?? choosePolicy(await this.policies.newest(tx), scope);
      const clocks = merged(base.clocks, given);
      if (before && !before.retired && !appliesToOpen && isDeepStrictEqual(before.clocks, clocks)) return before;
      const version = (before?.version ?? 0) + 1;
      const policy = { id: newId(), ...scope, version, clocks, appliesToOpen, retired: false };
      await this.policies.append(tx, { ...policy, source: 'edited', createdBy: by, createdAt: now });
      return policy;
    });
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

function completed(clocks: readonly ClockPolicyInput[]): ClockPolicy[] {
  try {
    return completeClocks(clocks);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const errors = error.faults.map(({ field, problem }) => ({ field, message: slaTexts[problem] }));
    throw new AppError('validation_failed', { errors, cause: error });
  }
}
