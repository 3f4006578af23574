import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { AppError, Database, directoryTexts, managerOf, type Tx } from '@tanggap/platform';
import type { Repository } from 'typeorm';
import { constraintOf } from './constraint';
import { OpdEntity } from './opd.entity';

@Injectable()
export class OpdRepository {
  constructor(
    @InjectRepository(OpdEntity) private readonly opds: Repository<OpdEntity>,
    private readonly database: Database,
  ) {}

  async all(): Promise<OpdEntity[]> {
    return this.opds.find();
  }

  async byCode(tx: Tx, code: string): Promise<OpdEntity | null> {
    return managerOf(tx).getRepository(OpdEntity).findOneBy({ code });
  }

  /** @throws AppError `duplicate` for a taken code, `validation_failed` for an unknown area */
  async insert(tx: Tx, opd: OpdEntity): Promise<void> {
    await translated(opd.code, () => managerOf(tx).getRepository(OpdEntity).insert(opd));
  }

  /** @throws AppError `validation_failed` for an unknown area */
  async update(tx: Tx, opd: OpdEntity): Promise<void> {
    await translated(opd.code, () => managerOf(tx).getRepository(OpdEntity).update({ code: opd.code }, opd));
  }

  /** libs/sla owns the calendars; an OPD with an unknown one would stop every filing for it. */
  async calendarExists(tx: Tx, code: string): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM calendar WHERE code = $1', [code], tx);
    return rows.length > 0;
  }
}

async function translated<T>(code: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === 'opd_pk') {
      const { id, en } = directoryTexts.opdTaken;
      const what = { id: id.replace('{code}', code), en: en.replace('{code}', code) };
      throw new AppError('duplicate', { params: { what }, cause: error });
    }
    if (constraint === 'opd_area_fk') {
      const errors = [{ field: 'areaCode', message: directoryTexts.unknownArea }];
      throw new AppError('validation_failed', { errors, cause: error });
    }
    throw error;
  }
}
