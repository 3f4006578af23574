import type { Directory } from '@tanggap/directory';
import type { MetricFilter } from './persistence/metric-answers';

type Areas = Pick<Directory, 'area' | 'areasAround'>;

/** The kecamatan that an area is or lies in; none where it is wider, or nobody knows it. */
export const districtOf = (areaCode: string, directory: Areas): string | undefined =>
  directory.areasAround(areaCode).find((code) => directory.area(code)?.level === 'district');

/**
 * Numbers are kept by the kecamatan. Where other areas are asked for, such as the desa of a unit, the complaints themselves say which of
 * them lie there, among those of the kecamatan around.
 */
export function withPlaces(filter: MetricFilter, directory: Areas): MetricFilter {
  const places = [filter.where.area ?? []].flat();
  const levelOf = (code: string) => directory.area(code)?.level;
  if (places.every((code) => (levelOf(code) ?? 'district') === 'district')) return filter;
  const around = places.map((code) => (levelOf(code) === undefined ? code : districtOf(code, directory)));
  const { area: _area, ...where } = filter.where;
  const districts = [...new Set(around.filter((code) => code !== undefined))];
  // What is wider than a kecamatan lies in none of them.
  const isWithin = around.every((code) => code !== undefined);
  return { ...filter, where: isWithin ? { ...where, area: districts } : where, places };
}
