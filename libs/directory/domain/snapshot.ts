import type { Area, Boundary, Regency } from './area';
import { AreaLocator, type LocatedArea } from './area-locator';
import { AddressAreas } from './address-area';
import type { Category } from './category';
import { nearestNeighbour } from './neighbours';
import type { Opd } from './opd';

interface DirectoryContent {
  /** Version of the reference data that this was read at, or later. */
  version: string;
  regency: Regency;
  opds: Opd[];
  categories: Category[];
  areas: (Area & { boundary: Boundary | null })[];
}

/** The whole directory at one version, indexed. */
export class DirectorySnapshot {
  readonly version: string;
  readonly regency: Regency;
  /** By code. */
  readonly opds: readonly Opd[];
  /** In the order of the citizen's form. */
  readonly categories: readonly Category[];
  /** By code, so that an area comes before what lies in it. */
  readonly areas: readonly Area[];
  /** What a map of the districts is drawn from; those without an outline in the data pack are missing. */
  readonly districtOutlines: readonly { code: string; name: string; boundary: Boundary }[];
  private readonly opdByCode: ReadonlyMap<string, Opd>;
  private readonly categoryByCode: ReadonlyMap<string, Category>;
  private readonly areaByCode: ReadonlyMap<string, Area>;
  private readonly officeOfDistrict: ReadonlyMap<string, string>;
  private readonly locator: AreaLocator;
  private readonly addressAreas: AddressAreas;

  constructor({ version, regency, opds, categories, areas }: DirectoryContent) {
    this.version = version;
    this.regency = regency;
    this.opds = [...opds].sort(byCode);
    this.categories = [...categories].sort((a, b) => a.position - b.position || byCode(a, b));
    this.areas = areas.map(({ boundary: _boundary, ...area }) => area).sort(byCode);
    this.districtOutlines = areas.flatMap(({ code, name, level, boundary }) =>
      level === 'district' && boundary ? [{ code, name, boundary }] : [],
    );
    this.opdByCode = index(this.opds);
    this.categoryByCode = index(this.categories);
    this.areaByCode = index(this.areas);
    this.officeOfDistrict = new Map(
      opds.flatMap(({ kind, areaCode, active, code }) =>
        kind === 'kecamatan' && areaCode && active ? [[areaCode, code]] : [],
      ),
    );
    this.addressAreas = new AddressAreas(areas);
    this.locator = new AreaLocator(
      areas.flatMap(({ code, level, parentCode, boundary }) =>
        level === 'village' && boundary && parentCode ? [{ areaCode: code, districtCode: parentCode, boundary }] : [],
      ),
    );
  }

  opd(code: string): Opd | undefined {
    return this.opdByCode.get(code);
  }

  category(code: string): Category | undefined {
    return this.categoryByCode.get(code);
  }

  area(code: string): Area | undefined {
    return this.areaByCode.get(code);
  }

  /** The area and all it lies in, inside out: village, district, regency. Empty for an unknown code. */
  areasAround(code: string): string[] {
    const around: string[] = [];
    for (let area = this.area(code); area && !around.includes(area.code);) {
      around.push(area.code);
      area = area.parentCode === null ? undefined : this.area(area.parentCode);
    }
    return around;
  }

  /** The active office of the district that the area is or lies in. */
  districtOpd(areaCode: string): string | null {
    const district = this.areasAround(areaCode).find((code) => this.area(code)?.level === 'district');
    return (district && this.officeOfDistrict.get(district)) ?? null;
  }

  /** WGS84 degrees; null outside the regency. */
  locate(latitude: number, longitude: number): LocatedArea | null {
    return this.locator.locate(latitude, longitude);
  }

  /** Whose land a point outside probably is; null when it is far away. */
  neighbourOf(latitude: number, longitude: number): string | null {
    return nearestNeighbour(this.regency.neighbours, latitude, longitude);
  }

  /** Code of the village or district that an address names; null when it names none, or could mean several. */
  areaInAddress(address: string): string | null {
    return this.addressAreas.find(address);
  }
}

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
const index = <T extends { code: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.code, item]));
