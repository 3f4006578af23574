import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HeldReference, ReferenceVersion } from '@tanggap/platform';
import type { Area, Regency } from './domain/area';
import type { LocatedArea } from './domain/area-locator';
import type { Category } from './domain/category';
import type { Opd } from './domain/opd';
import { DirectorySnapshot } from './domain/snapshot';
import { AreaRepository } from './persistence/area-repository';
import { CategoryRepository } from './persistence/category-repository';
import { OpdRepository } from './persistence/opd-repository';

/**
 * The directory in memory. Reading costs nothing; `refresh` at the beginning of a request makes an administrator's
 * change count in every process.
 */
@Injectable()
export class Directory implements OnModuleInit {
  private readonly held: HeldReference<DirectorySnapshot>;

  constructor(
    private readonly reference: ReferenceVersion,
    private readonly opdRows: OpdRepository,
    private readonly categoryRows: CategoryRepository,
    private readonly areaRows: AreaRepository,
  ) {
    this.held = new HeldReference(reference, () => this.load());
  }

  async onModuleInit(): Promise<void> {
    await this.refresh();
  }

  /** Reads the tables again when `version` (of ReferenceVersion; looked up when not given) is newer than what is held. */
  refresh(version?: string): Promise<void> {
    return this.held.refresh(version);
  }

  /** Everything as of one version, for those who keep what they derive from it. */
  snapshot(): DirectorySnapshot {
    const { current } = this.held;
    if (!current) throw new Error('no data pack is loaded: run the command load-pack');
    return current;
  }

  regency(): Regency {
    return this.snapshot().regency;
  }

  /** By code, inactive ones too. */
  opds(): readonly Opd[] {
    return this.snapshot().opds;
  }

  opd(code: string): Opd | undefined {
    return this.snapshot().opd(code);
  }

  /** As people know it; a code that names none stands for itself. */
  opdName(code: string): string;
  opdName(code: string | null): string | null;
  opdName(code: string | null): string | null {
    return code === null ? null : (this.opd(code)?.name ?? code);
  }

  /** In the order of the citizen's form, inactive ones too. */
  categories(): readonly Category[] {
    return this.snapshot().categories;
  }

  category(code: string): Category | undefined {
    return this.snapshot().category(code);
  }

  areas(): readonly Area[] {
    return this.snapshot().areas;
  }

  area(code: string): Area | undefined {
    return this.snapshot().area(code);
  }

  /** The area and all it lies in, inside out: village, district, regency. */
  areasAround(code: string): string[] {
    return this.snapshot().areasAround(code);
  }

  /** Code of the active office of the district that the area is or lies in. */
  districtOpd(areaCode: string): string | null {
    return this.snapshot().districtOpd(areaCode);
  }

  /** WGS84 degrees; null outside the regency. */
  locate(latitude: number, longitude: number): LocatedArea | null {
    return this.snapshot().locate(latitude, longitude);
  }

  /** Whose land a point outside probably is; null when it is far away. */
  neighbourOf(latitude: number, longitude: number): string | null {
    return this.snapshot().neighbourOf(latitude, longitude);
  }

  /** Code of the village or district that an address names; null when it names none, or could mean several. */
  areaInAddress(address: string): string | null {
    return this.snapshot().areaInAddress(address);
  }

  /** The version is read first: what changes meanwhile is read again at the next refresh, never missed. */
  private async load(): Promise<DirectorySnapshot | null> {
    const version = await this.reference.current();
    const [regency, opds, categories, areas] = await Promise.all([
      this.areaRows.regency(),
      this.opdRows.all(),
      this.categoryRows.all(),
      this.areaRows.all(),
    ]);
    return regency && new DirectorySnapshot({ version, regency, opds, categories, areas });
  }
}
