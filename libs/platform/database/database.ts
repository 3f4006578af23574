import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { asTx, managerOf, sendAfterCommit, type Tx } from './tx';

/** A new UUIDv7: made by the application, ordered by time. */
export const newId = (): string => v7();

@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /** One transaction (READ COMMITTED); rolls back when `work` throws. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { result, tx } = await this.dataSource.transaction(async (manager) => {
      const tx = asTx(manager);
      return { result: await work(tx), tx };
    });
    sendAfterCommit(tx);
    return result;
  }

  /** Parametrised SQL; the rows of SELECT or of RETURNING. */
  async query<Row>(sql: string, params: unknown[] = [], tx?: Tx): Promise<Row[]> {
    const runner = tx ? managerOf(tx) : this.dataSource;
    const result: unknown = await runner.query(sql, params);
    return rowsOf<Row>(result);
  }

  /** One round trip by a named prepared statement, outside any transaction block: the statement commits by itself. */
  async prepared<Row>(name: string, sql: string, params: unknown[]): Promise<Row[]> {
    const { master } = this.dataSource.driver as unknown as { master: Pool };
    const result = await master.query({ name, text: sql, values: params });
    return result.rows as Row[];
  }
}

/** TypeORM answers UPDATE and DELETE with [rows, affected] and everything else with rows. */
function rowsOf<Row>(result: unknown): Row[] {
  if (!Array.isArray(result)) return [];
  const isPair = result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
  return (isPair ? result[0] : result) as Row[];
}
