import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { managerOf, type Tx } from '@tanggap/platform';
import type { Repository } from 'typeorm';
import type { PolicyKind } from '../domain/policy';
import { SlaPolicyEntity } from './sla-policy.entity';

@Injectable()
export class PolicyRepository {
  constructor(@InjectRepository(SlaPolicyEntity) private readonly policies: Repository<SlaPolicyEntity>) {}

  async byId(id: string): Promise<SlaPolicyEntity | null> {
    return this.policies.findOneBy({ id });
  }

  /** The newest version of each kind and flag. */
  async newest(tx?: Tx): Promise<SlaPolicyEntity[]> {
    const policies = tx ? managerOf(tx).getRepository(SlaPolicyEntity) : this.policies;
    return policies
      .createQueryBuilder('policy')
      .distinctOn(['policy.kind', 'policy.supervisory'])
      .orderBy('policy.kind')
      .addOrderBy('policy.supervisory')
      .addOrderBy('policy.version', 'DESC')
      .getMany();
  }

  async newestOf(tx: Tx, kind: PolicyKind, supervisory: boolean): Promise<SlaPolicyEntity | undefined> {
    return (await this.newest(tx)).find((policy) => policy.kind === kind && policy.supervisory === supervisory);
  }

  async append(tx: Tx, policy: SlaPolicyEntity): Promise<void> {
    await managerOf(tx).insert(SlaPolicyEntity, policy);
  }
}
