import { Injectable } from '@nestjs/common';
import { AppError, decodeCursor, encodeCursor } from '@tanggap/platform';
import { RoutingRuleRepository } from './persistence/routing-rule-repository';
import { type RuleView, viewOf } from './rule-view';

export interface RulePage {
  items: RuleView[];
  nextCursor: string | null;
}

@Injectable()
export class ListRules {
  constructor(private readonly rules: RoutingRuleRepository) {}

  /** In the order in which they are asked. @throws AppError `invalid_cursor` */
  async execute(cursor: string | undefined, limit: number): Promise<RulePage> {
    const found = await this.rules.list(cursor === undefined ? null : placeOf(cursor), limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(viewOf),
      nextCursor: found.length > limit && last ? encodeCursor([last.position, last.id]) : null,
    };
  }

  /** By id or code. @throws AppError `not_found` */
  async one(idOrCode: string): Promise<RuleView> {
    const rule = await this.rules.find(idOrCode);
    if (!rule) throw new AppError('not_found');
    return viewOf(rule);
  }
}

function placeOf(cursor: string): { position: number; id: string } {
  const [position, id] = decodeCursor(cursor, ['integer', 'uuid']);
  return { position: Number(position), id: String(id) };
}
