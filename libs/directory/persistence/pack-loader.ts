import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { DataPack } from '../data-pack/data-pack';

/**
 * Writes the directory's part of a pack. What an administrator edited stays; what is the same stays untouched. Each
 * method returns how many rows it wrote.
 */
@Injectable()
export class PackLoader {
  constructor(private readonly database: Database) {}

  async regency({ regency, boundaries }: DataPack, tx: Tx): Promise<number> {
    const { code, name, numberPrefix, ...rest } = regency;
    const { province, timeZone, languages, site, neighbours, deliveryRetentionDays, notices } = rest;
    const outline = boundaries.find((boundary) => boundary.code === code)?.geometry ?? null;
    const settings = { province, timeZone, languages, site, neighbours, deliveryRetentionDays, notices };
    const rows = await this.database.query(
      `INSERT INTO regency (code, name, number_prefix, settings, boundary)
       VALUES ($1, $2, $3, $4::jsonb, $5::jsonb)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, number_prefix = excluded.number_prefix,
         settings = excluded.settings, boundary = excluded.boundary
       WHERE (regency.name, regency.number_prefix, regency.settings, regency.boundary)
         IS DISTINCT FROM (excluded.name, excluded.number_prefix, excluded.settings, excluded.boundary)
       RETURNING code`,
      [code, name, numberPrefix, JSON.stringify(settings), outline === null ? null : JSON.stringify(outline)],
      tx,
    );
    return rows.length;
  }

  async areas({ areas, boundaries }: DataPack, tx: Tx): Promise<number> {
    const geometry = new Map(boundaries.map((boundary) => [boundary.code, boundary.geometry]));
    const data = areas.map(({ parent, ...area }) => ({
      ...area,
      parent_code: parent,
      boundary: geometry.get(area.code) ?? null,
    }));
    return this.upsert('area', areaColumns, data, tx);
  }

  async opds({ opds }: DataPack, tx: Tx): Promise<number> {
    const data = opds.map(({ shortName, area, calendar, status, ...opd }) => ({
      ...opd,
      short_name: shortName,
      area_code: area,
      calendar_code: calendar,
      evidence: status,
    }));
    return this.upsert('opd', opdColumns, data, tx);
  }

  async categories({ categories }: DataPack, tx: Tx): Promise<number> {
    const data = categories.map(({ name, hint, opd, status, ...category }, position) => ({
      ...category,
      name: name.id,
      name_en: name.en,
      hint: hint.id,
      hint_en: hint.en,
      opd_code: opd,
      evidence: status ?? 'assumed',
      position,
    }));
    return this.upsert('category', categoryColumns, data, tx);
  }

  /** One statement for all rows; the first column is the key. Tables that people edit have `source` and `version`. */
  private async upsert(table: string, columns: Record<string, string>, data: object[], tx: Tx): Promise<number> {
    const [key = '', ...rest] = Object.keys(columns);
    const editable = table !== 'area';
    const list = (prefix: string) => rest.map((column) => `${prefix}${column}`).join(', ');
    const rows = await this.database.query(
      `INSERT INTO ${table} (${key}, ${list('')})
       SELECT ${key}, ${list('')}
       FROM jsonb_to_recordset($1::jsonb) AS given (${Object.entries(columns)
         .map((column) => column.join(' '))
         .join(', ')})
       ON CONFLICT (${key}) DO UPDATE SET ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}
         ${editable ? `, version = ${table}.version + 1, updated_at = now()` : ''}
       WHERE ${editable ? `${table}.source = 'pack' AND` : ''} (${list(`${table}.`)}) IS DISTINCT FROM (${list('excluded.')})
       RETURNING ${key}`,
      [JSON.stringify(data)],
      tx,
    );
    return rows.length;
  }
}

const areaColumns = {
  code: 'text',
  name: 'text',
  level: 'text',
  kind: 'text',
  parent_code: 'text',
  latitude: 'double precision',
  longitude: 'double precision',
  boundary: 'jsonb',
};

const opdColumns = {
  code: 'text',
  name: 'text',
  short_name: 'text',
  kind: 'text',
  area_code: 'text',
  calendar_code: 'text',
  address: 'text',
  phone: 'text',
  email: 'text',
  website: 'text',
  active: 'boolean',
  evidence: 'text',
};

const categoryColumns = {
  code: 'text',
  name: 'text',
  name_en: 'text',
  hint: 'text',
  hint_en: 'text',
  opd_code: 'text',
  synonyms: 'text[]',
  public: 'boolean',
  supervisory: 'boolean',
  icon: 'text',
  position: 'integer',
  active: 'boolean',
  evidence: 'text',
};
