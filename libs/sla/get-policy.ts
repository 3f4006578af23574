import { Injectable } from '@nestjs/common';
import { AppError } from '@tanggap/platform';
import { sameScope, type PolicyScope, type SlaPolicy } from './domain/policy';
import { SlaReference } from './sla-reference';

@Injectable()
export class GetPolicy {
  constructor(private readonly reference: SlaReference) {}

  /** The newest version. @throws AppError `not_found` where that scope has no limits of its own */
  async execute(scope: PolicyScope): Promise<SlaPolicy> {
    await this.reference.refresh();
    const found = this.reference.currentPolicies().find((policy) => sameScope(policy, scope));
    if (!found) throw new AppError('not_found');
    return found;
  }
}
