import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { RoutedCategory, RoutingReference, RoutingRule } from '../domain/rule';

interface Row {
  version: string;
  threshold: number | null;
  rules: RoutingRule[] | null;
  categories: RoutedCategory[] | null;
  /** Code → code of what it lies in. */
  areas: Record<string, string | null> | null;
  /** District's code → its office's code. */
  districts: Record<string, string> | null;
}

/** Nothing routes by itself until a threshold is set. */
const NEVER = 1;

/** Read model: all that routing looks at, in one consistent query. What isn't active isn't there. */
@Injectable()
export class RoutingReferenceRepository {
  constructor(private readonly database: Database) {}

  async load(): Promise<{ version: string; reference: RoutingReference }> {
    const [row] = await this.database.query<Row>(SQL);
    const parents = new Map(Object.entries(row?.areas ?? {}));
    const districts = new Map(Object.entries(row?.districts ?? {}));
    const areasAround = (areaCode: string): string[] => {
      const around: string[] = [];
      for (let code: string | null | undefined = areaCode; code && !around.includes(code); code = parents.get(code)) {
        around.push(code);
      }
      return around;
    };
    const districtOpd = (areaCode: string): string | null => {
      const district = areasAround(areaCode).find((code) => districts.has(code));
      return (district !== undefined && districts.get(district)) || null;
    };
    return {
      version: row?.version ?? '0',
      reference: {
        rules: row?.rules ?? [],
        categories: row?.categories ?? [],
        threshold: row?.threshold ?? NEVER,
        areasAround,
        districtOpd,
      },
    };
  }
}

const SQL = `
  SELECT
    (SELECT version::text FROM reference_state) AS version,
    (SELECT threshold FROM routing_setting) AS threshold,
    (SELECT jsonb_agg(jsonb_build_object('code', r.code, 'conditions', r.conditions, 'target', r.target,
        'confidence', r.confidence) ORDER BY r.position, r.id)
      FROM routing_rule r
      WHERE r.active AND (r.target->>'opdCode' IS NULL
        OR EXISTS (SELECT FROM opd WHERE opd.code = r.target->>'opdCode' AND opd.active))) AS rules,
    (SELECT jsonb_agg(jsonb_build_object('code', c.code, 'opdCode', opd.code, 'synonyms', to_jsonb(c.synonyms),
        'supervisory', c.supervisory) ORDER BY c.position, c.code)
      FROM category c LEFT JOIN opd ON opd.code = c.opd_code AND opd.active
      WHERE c.active) AS categories,
    (SELECT jsonb_object_agg(code, parent_code) FROM area) AS areas,
    (SELECT jsonb_object_agg(area.code, office.code)
      FROM area JOIN LATERAL (
        SELECT opd.code FROM opd WHERE opd.area_code = area.code AND opd.active ORDER BY opd.code LIMIT 1
      ) office ON true
      WHERE area.level = 'district') AS districts`;
