import { Injectable } from '@nestjs/common';
import { opdScope, type Principal } from '@tanggap/identity';
import { Clock } from '@tanggap/platform';
import { type Breach, type BreachFilter, BreachList } from './persistence/breach-list';

@Injectable()
export class ListBreaches {
  constructor(
    private readonly clock: Clock,
    private readonly breaches: BreachList,
  ) {}

  /** The latest first; officers and heads see their own OPD's only. @throws AppError `invalid_cursor` */
  async execute(
    filter: Omit<BreachFilter, 'opdScope'>,
    principal: Pick<Principal, 'role' | 'opdCode'>,
  ): Promise<{ items: Breach[]; nextCursor: string | null }> {
    return this.breaches.page({ ...filter, opdScope: opdScope(principal) }, this.clock.now());
  }

  /** How many that list has in all. */
  async count(
    filter: Omit<BreachFilter, 'opdScope' | 'cursor' | 'limit'>,
    principal: Pick<Principal, 'role' | 'opdCode'>,
  ): Promise<number> {
    return this.breaches.count({ ...filter, opdScope: opdScope(principal) });
  }
}
