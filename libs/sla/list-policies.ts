import { Injectable } from '@nestjs/common';
import { policyKinds, type SlaPolicy } from './domain/policy';
import { SlaReference } from './sla-reference';

@Injectable()
export class ListPolicies {
  constructor(private readonly reference: SlaReference) {}

  /** The newest version of each scope, the general ones first: some dozens at most, so there are no pages. */
  async execute(): Promise<SlaPolicy[]> {
    await this.reference.refresh();
    const order = (policy: SlaPolicy) => policyKinds.indexOf(policy.kind) * 2 + Number(policy.supervisory);
    const place = (policy: SlaPolicy) => `${policy.categoryCode ?? ''} ${policy.opdCode ?? ''}`;
    return [...this.reference.currentPolicies()].sort(
      (a, b) => order(a) - order(b) || place(a).localeCompare(place(b)),
    );
  }
}
