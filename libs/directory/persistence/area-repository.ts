import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import type { Regency } from '../domain/area';
import { AreaEntity } from './area.entity';
import { RegencyEntity } from './regency.entity';

@Injectable()
export class AreaRepository {
  constructor(
    @InjectRepository(AreaEntity) private readonly areas: Repository<AreaEntity>,
    @InjectRepository(RegencyEntity) private readonly regencies: Repository<RegencyEntity>,
  ) {}

  async all(): Promise<AreaEntity[]> {
    return this.areas.find();
  }

  /** null before a data pack has been loaded. */
  async regency(): Promise<Regency | null> {
    const [row] = await this.regencies.find({ take: 1 });
    if (!row) return null;
    return { code: row.code, name: row.name, numberPrefix: row.numberPrefix, ...row.settings };
  }
}
