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

/**
 * The village, or else the district, that an address names in words: "Ds. Kauman RT 2 Kec. Batang". A name that several
 * districts have counts only with its district; a bare name only when nothing else could be meant. Null when unsure.
 */
export function areaInAddress(address: string, areas: readonly Area[]): string | null {
  const words = wordsOf(address);
  const districts = distinct(mentions(words, areas, 'district', DISTRICT));
  const villages = surest(distinct(mentions(words, areas, 'village', VILLAGE)));
  const named = districts.filter(({ marked }) => marked);
  const within = named.length > 0 ? named : districts.filter(({ area }) => !villages.some(sameName(area)));
  const inside = within.length > 0 ? villages.filter(({ area }) => within.some(contains(area))) : villages;
  const certain = inside.filter(({ area, marked }) => within.length > 0 || marked || !isAlsoDistrict(area, areas));
  if (certain.length === 1 && certain[0]) return certain[0].area.code;
  const district = within.length === 1 ? within[0] : onlyDistrict(districts, certain);
  return district?.area.code ?? null;
}

function mentions(words: readonly string[], areas: readonly Area[], level: Area['level'], markers: Set<string>) {
  return areas.flatMap((area): Mention[] => {
    if (area.level !== level) return [];
    const name = wordsOf(area.name);
    return words.flatMap((_word, at): Mention[] => {
      if (!name.every((part, offset) => words[at + offset] === part)) return [];
      const before = words[at - 1] ?? '';
      if (markers.has(before)) return [{ area, marked: true }];
      const other = STREETS.has(before) || VILLAGE.has(before) || DISTRICT.has(before);
      return other || before === 'kabupaten' || before === 'kab' ? [] : [{ area, marked: false }];
    });
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

const isAlsoDistrict = (village: Area, areas: readonly Area[]): boolean =>
  areas.some(({ level, name }) => level === 'district' && name === village.name);

/** Of several equally likely villages nothing is known but the district, when it is the same. */
function onlyDistrict(districts: readonly Mention[], villages: readonly Mention[]): Mention | undefined {
  return villages.length === 0 && districts.length === 1 ? districts[0] : undefined;
}
