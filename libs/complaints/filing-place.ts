import type { Directory } from '@tanggap/directory';
import { AppError, type FieldError } from '@tanggap/platform';
import { localDay } from './domain/number';
import { unknownCategory } from './verify-complaint';

/** What of a filing names a place, a day or a category. */
export interface PlacedInput {
  categoryCode?: string | undefined;
  /** Local day, YYYY-MM-DD. */
  occurredOn?: string | undefined;
  location?:
    | {
        latitude?: number | undefined;
        longitude?: number | undefined;
        areaCode?: string | undefined;
        address?: string | undefined;
      }
    | undefined;
}

/**
 * What the shape of a filing can't show, checked against the directory; returns the area that the place lies in: the one
 * given, that of the point, or the one that the address names.
 * @throws AppError `validation_failed`
 */
export function placeOf(input: PlacedInput, directory: Directory, now: Date): { areaCode: string | null } {
  const errors: FieldError[] = [];
  const { categoryCode, location, occurredOn } = input;
  if (categoryCode !== undefined && !directory.category(categoryCode)?.active) errors.push(unknownCategory);
  if (occurredOn !== undefined && occurredOn > localDay(now, directory.regency().timeZone)) errors.push(inFuture);
  if (location?.areaCode !== undefined && !directory.area(location.areaCode)) errors.push(unknownArea);
  const { latitude, longitude, address } = location ?? {};
  const point = latitude !== undefined && longitude !== undefined ? { latitude, longitude } : null;
  const found = point && directory.locate(point.latitude, point.longitude);
  if (point && !found) {
    errors.push(outside(directory.regency().name, directory.neighbourOf(point.latitude, point.longitude)));
  }
  if (errors.length > 0) throw new AppError('validation_failed', { errors });
  const named = address === undefined ? null : directory.areaInAddress(address);
  return { areaCode: location?.areaCode ?? found?.areaCode ?? named };
}

const inFuture: FieldError = {
  field: 'occurredOn',
  message: {
    id: 'tanggal kejadian belum tiba; isi hari ini atau sebelumnya',
    en: 'lies in the future; give today or an earlier day',
  },
};

const unknownArea: FieldError = {
  field: 'location.areaCode',
  message: {
    id: 'wilayah tidak dikenal; pilih kecamatan atau desa dari daftar',
    en: 'unknown area; choose a district or village of the list',
  },
};

const outside = (regency: string, neighbour: string | null): FieldError => ({
  field: 'location',
  message:
    neighbour === null
      ? {
          id: `titik lokasi di luar ${regency}; pindahkan titiknya atau kosongkan`,
          en: `the point lies outside ${regency}; move it or leave it empty`,
        }
      : {
          id: `titik lokasi di luar ${regency}, agaknya di ${neighbour}; laporkan ke sana, atau pindahkan titiknya`,
          en: `the point lies outside ${regency}, probably in ${neighbour}; report it there, or move the point`,
        },
});
