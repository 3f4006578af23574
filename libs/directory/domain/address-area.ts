import type { Area } from './area';

/** What stands before a street's or a building's name, which is no village though it may carry the name of one. */
const STREETS = new Set(['jalan', 'jl', 'jln', 'gang', 'gg', 'pasar', 'sdn', 'smpn', 'sman', 'masjid', 'perumahan']);
const VILLAGE = new Set(['desa', 'ds', 'kelurahan', 'kel', 'dusun', 'dukuh']);
const DISTRICT = new Set(['kecamatan', 'kec']);

interface Mention {
  area: Area;
  marked: boolean;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

interface NamedArea {
  area: Area;
  name: string[];
}

/** Finds the areas that an address names; their names are taken apart once, since every text that a citizen types is searched. */
export class AddressAreas {
  /** By the first word of the name. */
  private readonly villages = new Map<string, NamedArea[]>();
  private readonly districts = new Map<string, NamedArea[]>();
  private readonly districtNames = new Set<string>();

  constructor(areas: readonly Area[]) {
    for (const area of areas) {
      if (area.level === 'district') this.districtNames.add(area.name);
      const byWord = area.level === 'village' ? this.villages : area.level === 'district' ? this.districts : null;
      const name = wordsOf(area.name);
      const [first] = name;
      if (byWord && first !== undefined) byWord.set(first, [...(byWord.get(first) ?? []), { area, name }]);
    }
  }

  /**
   * The village, or else the district, that an address names in words: "Ds. Kauman RT 2 Kec. Batang". A name that several
   * districts have counts only with its district; a bare name only when nothing else could be meant. Null when unsure.
   */
  find(address: string): string | null {
    const words = wordsOf(address);
    const districts = distinct(mentions(words, this.districts, DISTRICT));
    const villages = surest(distinct(mentions(words, this.villages, VILLAGE)));
    const named = districts.filter(({ marked }) => marked);
    const within = named.length > 0 ? named : districts.filter(({ area }) => !villages.some(sameName(area)));
    const inside = within.length > 0 ? villages.filter(({ area }) => within.some(contains(area))) : villages;
    const certain = inside.filter(
      ({ area, marked }) => within.length > 0 || marked || !this.districtNames.has(area.name),
    );
    if (certain.length === 1 && certain[0]) return certain[0].area.code;
    const district = within.length === 1 ? within[0] : onlyDistrict(districts, certain);
    return district?.area.code ?? null;
  }
}

function mentions(words: readonly string[], byWord: ReadonlyMap<string, NamedArea[]>, markers: Set<string>): Mention[] {
  return words.flatMap((word, at): Mention[] => {
    const named = byWord.get(word)?.filter(({ name }) => name.every((part, offset) => words[at + offset] === part));
    if (!named?.length) return [];
    const before = words[at - 1] ?? '';
    if (markers.has(before)) return named.map(({ area }) => ({ area, marked: true }));
    const other = STREETS.has(before) || VILLAGE.has(before) || DISTRICT.has(before);
    return other || before === 'kabupaten' || before === 'kab'
      ? []
      : named.map(({ area }) => ({ area, marked: false }));
  });
}

function distinct(found: readonly Mention[]): Mention[] {
  const byCode = new Map<string, Mention>();
  for (const mention of found)
    if (mention.marked || !byCode.has(mention.area.code)) byCode.set(mention.area.code, mention);
  return [...byCode.values()];
}

/** With its mark a name is meant; then the bare ones say nothing. */
const surest = (found: readonly Mention[]): Mention[] => {
  const marked = found.filter((mention) => mention.marked);
  return marked.length > 0 ? marked : [...found];
};

const sameName =
  (district: Area) =>
  ({ area }: Mention): boolean =>
    area.name === district.name;

const contains =
  (village: Area) =>
  ({ area }: Mention): boolean =>
    area.code === village.parentCode;

/** Of several equally likely villages nothing is known but the district, when it is the same. */
function onlyDistrict(districts: readonly Mention[], villages: readonly Mention[]): Mention | undefined {
  return villages.length === 0 && districts.length === 1 ? districts[0] : undefined;
}
