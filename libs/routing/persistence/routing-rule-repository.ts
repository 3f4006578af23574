import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { AppError, Database, managerOf, routingTexts, type Tx } from '@tanggap/platform';
import { QueryFailedError, type Repository } from 'typeorm';
import type { SignalLists } from '../domain/signals';
import { RoutingRuleEntity } from './routing-rule.entity';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which of these codes don't exist (or aren't active), by what they should be. */
interface UnknownCodes {
  opds: string[];
  categories: string[];
  areas: string[];
  /** Whose matters the lists of signs know. */
  addressees: string[];
}

/** Somebody outside the regency whose matters the signs know. */
export interface StoredAddressee {
  code: string;
  name: string;
  /** Where the citizen is told to turn to. */
  contact: string;
}

@Injectable()
export class RoutingRuleRepository {
  constructor(
    @InjectRepository(RoutingRuleEntity) private readonly rules: Repository<RoutingRuleEntity>,
    private readonly database: Database,
  ) {}

  /** By id or by code. */
  async find(idOrCode: string): Promise<RoutingRuleEntity | null> {
    return this.rules.findOneBy(keyOf(idOrCode));
  }

  /** Waits for whoever is changing the same rule. */
  async lock(tx: Tx, idOrCode: string): Promise<RoutingRuleEntity | null> {
    const rules = managerOf(tx).getRepository(RoutingRuleEntity);
    return rules.findOne({ where: keyOf(idOrCode), lock: { mode: 'pessimistic_write' } });
  }

  /** In their order, from after `after`. */
  async list(after: { position: number; id: string } | null, limit: number): Promise<RoutingRuleEntity[]> {
    const query = this.rules.createQueryBuilder('rule').orderBy('rule.position').addOrderBy('rule.id').limit(limit);
    if (after) query.where('(rule.position, rule.id) > (:position, :id)', after);
    return query.getMany();
  }

  async lastPosition(tx: Tx): Promise<number> {
    const sql = 'SELECT coalesce(max(position), 0) AS position FROM routing_rule';
    const [row] = await this.database.query<{ position: number }>(sql, [], tx);
    return row?.position ?? 0;
  }

  /** @throws AppError `duplicate` for a taken code */
  async insert(tx: Tx, rule: RoutingRuleEntity): Promise<void> {
    await translated(rule.code, () => managerOf(tx).insert(RoutingRuleEntity, rule));
  }

  /** @throws AppError `duplicate` for a taken code */
  async update(tx: Tx, rule: RoutingRuleEntity): Promise<void> {
    await translated(rule.code, () => managerOf(tx).update(RoutingRuleEntity, { id: rule.id }, rule));
  }

  /** Inserts what is missing and renews what no administrator has touched; returns the codes that changed. */
  async upsertFromPack(tx: Tx, rules: RoutingRuleEntity[]): Promise<string[]> {
    const changed = await this.database.query<{ code: string }>(
      `INSERT INTO routing_rule AS known SELECT * FROM jsonb_populate_recordset(null::routing_rule, $1::jsonb)
       ON CONFLICT (code) DO UPDATE SET
         name = excluded.name, position = excluded.position, conditions = excluded.conditions, target = excluded.target,
         confidence = excluded.confidence, version = known.version + 1, updated_at = excluded.updated_at
       WHERE known.source = 'pack'
         AND (known.name, known.position, known.conditions, known.target, known.confidence)
           IS DISTINCT FROM (excluded.name, excluded.position, excluded.conditions, excluded.target, excluded.confidence)
       RETURNING code`,
      [
        JSON.stringify(
          rules.map(({ createdAt, updatedAt, ...rule }) => ({ ...rule, created_at: createdAt, updated_at: updatedAt })),
        ),
      ],
      tx,
    );
    return changed.map(({ code }) => code);
  }

  /** Sets the threshold unless there is one. */
  async setMissingThreshold(tx: Tx, threshold: number): Promise<boolean> {
    const rows = await this.database.query(
      'INSERT INTO routing_setting (threshold) VALUES ($1) ON CONFLICT DO NOTHING RETURNING threshold',
      [threshold],
      tx,
    );
    return rows.length > 0;
  }

  /** The lists are the pack's alone. */
  async setSignals(tx: Tx, signals: SignalLists): Promise<boolean> {
    const rows = await this.database.query(
      'UPDATE routing_setting SET signals = $1::jsonb WHERE signals IS DISTINCT FROM $1::jsonb RETURNING only_row',
      [JSON.stringify(signals)],
      tx,
    );
    return rows.length > 0;
  }

  async unknownCodes(tx: Tx, codes: UnknownCodes): Promise<UnknownCodes> {
    const [row] = await this.database.query<UnknownCodes>(
      `SELECT
         ARRAY(SELECT c FROM unnest($1::text[]) c WHERE NOT EXISTS (SELECT FROM opd WHERE code = c AND active)) AS opds,
         ARRAY(SELECT c FROM unnest($2::text[]) c WHERE NOT EXISTS (SELECT FROM category WHERE code = c)) AS categories,
         ARRAY(SELECT c FROM unnest($3::text[]) c WHERE NOT EXISTS (SELECT FROM area WHERE code = c)) AS areas,
         ARRAY(SELECT c FROM unnest($4::text[]) c WHERE NOT EXISTS (
           SELECT FROM routing_setting, jsonb_array_elements(signals->'elsewhere') one WHERE one->>'code' = c)) AS addressees`,
      [codes.opds, codes.categories, codes.areas, codes.addressees],
      tx,
    );
    return row ?? { opds: [], categories: [], areas: [], addressees: [] };
  }

  /** By name. */
  async addressees(): Promise<StoredAddressee[]> {
    return this.database.query<StoredAddressee>(
      `SELECT one->>'code' AS code, one->>'name' AS name, one->>'contact' AS contact
       FROM routing_setting, jsonb_array_elements(signals->'elsewhere') one ORDER BY one->>'name'`,
    );
  }
}

const keyOf = (idOrCode: string): { id: string } | { code: string } =>
  UUID.test(idOrCode) ? { id: idOrCode } : { code: idOrCode };

async function translated(code: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const driverError = error instanceof QueryFailedError ? (error.driverError as { constraint?: string }) : {};
    if (driverError.constraint !== 'routing_rule_code_unique') throw error;
    const { id, en } = routingTexts.ruleTaken;
    const what = { id: id.replace('{code}', code), en: en.replace('{code}', code) };
    throw new AppError('duplicate', { params: { what }, cause: error });
  }
}
