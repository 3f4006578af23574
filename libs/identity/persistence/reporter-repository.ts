import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { managerOf, type Tx } from '@tanggap/platform';
import { In, IsNull, type Repository } from 'typeorm';
import { ReporterEntity } from './reporter.entity';

@Injectable()
export class ReporterRepository {
  constructor(@InjectRepository(ReporterEntity) private readonly reporters: Repository<ReporterEntity>) {}

  async find(id: string, tx?: Tx): Promise<ReporterEntity | null> {
    return this.in(tx).findOneBy({ id });
  }

  /** Those of them that there are. */
  async findAll(ids: readonly string[]): Promise<ReporterEntity[]> {
    return ids.length === 0 ? [] : this.reporters.findBy({ id: In([...ids]) });
  }

  /** False where everything was erased, or there is none. */
  async change(tx: Tx, id: string, change: Partial<ReporterEntity>): Promise<boolean> {
    const { affected } = await this.in(tx).update({ id, erasedAt: IsNull() }, change);
    return (affected ?? 0) > 0;
  }

  /** Forgets everything personal; the row stays, so that complaints keep what they refer to. Erasing twice keeps the first date. */
  async erase(tx: Tx, id: string, erasedAt: Date): Promise<void> {
    await this.in(tx).update(
      { id, erasedAt: IsNull() },
      {
        name: null,
        email: null,
        phone: null,
        nik: null,
        emailHash: null,
        phoneHash: null,
        nikHash: null,
        erasedAt,
      },
    );
  }

  private in(tx: Tx | undefined): Repository<ReporterEntity> {
    return tx ? managerOf(tx).getRepository(ReporterEntity) : this.reporters;
  }
}
