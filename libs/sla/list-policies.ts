import { Injectable } from '@nestjs/common';
import { policyKinds, type SlaPolicy } from './domain/policy';
import { SlaReference } from './sla-reference';

@Injectable()
export class ListPolicies {
  constructor(private readonly reference: SlaReference) {}

  /** The newest version of each kind and flag: a handful, so there are no pages. */
  async execute(): Promise<SlaPolicy[]> {
    await this.reference.refresh();
    const order = (policy: SlaPolicy) => policyKinds.indexOf(policy.kind) * 2 + Number(policy.supervisory);
    return [...this.reference.currentPolicies()].sort((a, b) => order(a) - order(b));
  }
}
