import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { managerOf, type Tx } from '@tanggap/platform';
import type { Repository } from 'typeorm';
import { sameScope, type PolicyScope } from '../domain/policy';
import { SlaPolicyEntity } from './sla-policy.entity';

@Injectable()
export class PolicyRepository {
  constructor(@InjectRepository(SlaPolicyEntity) private readonly policies: Repository<SlaPolicyEntity>) {}

  async byId(id: string): Promise<SlaPolicyEntity | null> {
    return this.policies.findOneBy({ id });
  }

  /** The newest version of each scope. */
  async newest(tx?: Tx): Promise<SlaPolicyEntity[]> {
    const policies = tx ? managerOf(tx).getRepository(SlaPolicyEntity) : this.policies;
    return policies
      .createQueryBuilder('policy')
      .distinctOn(['policy.kind', 'policy.supervisory', 'policy.categoryCode', 'policy.opdCode'])
      .orderBy('policy.kind')
      .addOrderBy('policy.supervisory')
      .addOrderBy('policy.categoryCode')
      .addOrderBy('policy.opdCode')
      .addOrderBy('policy.version', 'DESC')
      .getMany();
  }

  async newestOf(tx: Tx, scope: PolicyScope): Promise<SlaPolicyEntity | undefined> {
    return (await this.newest(tx)).find((policy) => sameScope(policy, scope));
  }

  async append(tx: Tx, policy: SlaPolicyEntity): Promise<void> {
    await managerOf(tx).insert(SlaPolicyEntity, policy);
  }
}
