import { Injectable } from '@nestjs/common';
import { Database, ReferenceVersion, type Tx } from '@tanggap/platform';
import type { DataPack } from './data-pack/data-pack';
import { PackLoader } from './persistence/pack-loader';

/** Rows written by a load; 0 everywhere when the pack was loaded already. */
interface LoadedDirectory {
  regency: number;
  areas: number;
  opds: number;
  categories: number;
}

/**
 * Loads the directory's part of a data pack; other libs load theirs. May run at every start: rows that an administrator
 * edited are left alone, rows that the pack no longer names as well.
 */
@Injectable()
export class LoadDataPack {
  constructor(
    private readonly database: Database,
    private readonly reference: ReferenceVersion,
    private readonly loader: PackLoader,
  ) {}

  /** In `tx` where the caller loads more in the same transaction, else in one of its own. */
  async execute(pack: DataPack, tx?: Tx): Promise<LoadedDirectory> {
    return tx ? this.load(pack, tx) : this.database.transaction((own) => this.load(pack, own));
  }

  private async load(pack: DataPack, tx: Tx): Promise<LoadedDirectory> {
    // In the order of the foreign keys.
    const regency = await this.loader.regency(pack, tx);
    const areas = await this.loader.areas(pack, tx);
    const opds = await this.loader.opds(pack, tx);
    const categories = await this.loader.categories(pack, tx);
    if (regency + areas + opds + categories > 0) await this.reference.bump(tx);
    return { regency, areas, opds, categories };
  }
}
