import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { DELIVERY_RETENTION_DAYS, type Regency } from '../domain/area';
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
    const { code, name, numberPrefix, settings } = row;
    // Packs that were loaded before there was a retention name none.
    return { code, name, numberPrefix, deliveryRetentionDays: DELIVERY_RETENTION_DAYS, ...settings };
  }
}
