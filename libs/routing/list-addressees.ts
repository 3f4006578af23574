import { Injectable } from '@nestjs/common';
import { RoutingRuleRepository, type StoredAddressee } from './persistence/routing-rule-repository';

/** Whose matters the data pack's signs know beside the regency's: what a rule may name, such as the owner of a national road. */
@Injectable()
export class ListAddressees {
  constructor(private readonly rules: RoutingRuleRepository) {}

  /** By name; some dozens at most. */
  async execute(): Promise<StoredAddressee[]> {
    return this.rules.addressees();
  }
}
