import { Injectable } from '@nestjs/common';
import { AppError } from '@tanggap/platform';
import type { PolicyKind, SlaPolicy } from './domain/policy';
import { SlaReference } from './sla-reference';

@Injectable()
export class GetPolicy {
  constructor(private readonly reference: SlaReference) {}

  /** The newest version. @throws AppError `not_found` where that kind has no policy of its own for supervisory complaints */
  async execute(kind: PolicyKind, supervisory: boolean): Promise<SlaPolicy> {
    await this.reference.refresh();
    const found = this.reference
      .currentPolicies()
      .find((policy) => policy.kind === kind && policy.supervisory === supervisory);
    if (!found) throw new AppError('not_found');
    return found;
  }
}
