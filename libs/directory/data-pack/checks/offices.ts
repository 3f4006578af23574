import { dataPackTexts } from '@tanggap/platform';
import type { DataPack } from '../data-pack';
import type { PackArea } from '../schemas/places-and-offices';
import type { PackChecker } from './pack-checker';

/** Areas, OPDs and categories among each other. */
export function checkOffices(pack: DataPack, checker: PackChecker): void {
  checkAreas(pack, checker);
  checkOpds(pack, checker);
  checkCategories(pack, checker);
}

const levelAbove = { regency: null, district: 'regency', village: 'district' } as const;

function checkAreas({ areas, boundaries, regency }: DataPack, checker: PackChecker): void {
  checker.unique(
    'areas.csv',
    areas.map(({ code }, index) => ({ value: code, path: [index, 'code'] })),
  );
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const tops = areas.filter(({ level }) => level === 'regency');
  if (tops.length !== 1 || tops[0]?.code !== regency.code) {
    checker.report('areas.csv', [0, 'code'], dataPackTexts.wrongRegency, { value: regency.code });
  }
  areas.forEach((area, index) => checkParent(area, index, byCode, checker));
  boundaries.forEach(({ code }, index) => {
    checker.known(
      'boundaries.geojson',
      ['features', index, 'properties', 'code'],
      code,
      new Set(byCode.keys()),
      'area',
    );
  });
  checker.unique(
    'boundaries.geojson',
    boundaries.map(({ code }, index) => ({ value: code, path: ['features', index, 'properties', 'code'] })),
  );
}

function checkParent(area: PackArea, index: number, byCode: Map<string, PackArea>, checker: PackChecker): void {
  const path = [index, 'parent'];
  checker.known('areas.csv', path, area.parent, new Set(byCode.keys()), 'area');
  const parentLevel = area.parent === null ? null : byCode.get(area.parent)?.level;
  if (parentLevel !== undefined && parentLevel !== levelAbove[area.level]) {
    checker.report('areas.csv', path, dataPackTexts.wrongParentLevel, { value: area.parent ?? '' });
  }
}

function checkOpds({ opds, areas, calendars }: DataPack, checker: PackChecker): void {
  const areaCodes = new Set(areas.map(({ code }) => code));
  const calendarCodes = new Set(calendars.map(({ code }) => code));
  checker.unique(
    'opds.yaml',
    opds.map(({ code }, index) => ({ value: code, path: ['opds', index, 'code'] })),
  );
  opds.forEach((opd, index) => {
    checker.known('opds.yaml', ['opds', index, 'area'], opd.area, areaCodes, 'area');
    checker.known('opds.yaml', ['opds', index, 'calendar'], opd.calendar, calendarCodes, 'calendar');
  });
}

function checkCategories({ categories, opds }: DataPack, checker: PackChecker): void {
  const opdCodes = new Set(opds.map(({ code }) => code));
  checker.unique(
    'categories.yaml',
    categories.map(({ code }, index) => ({ value: code, path: ['categories', index, 'code'] })),
  );
  // A phrase that means two things helps nobody: the router couldn't tell which.
  checker.unique(
    'categories.yaml',
    categories.flatMap(({ synonyms }, index) =>
      synonyms.map((value, place) => ({ value, path: ['categories', index, 'synonyms', place] })),
    ),
  );
  categories.forEach((category, index) => {
    checker.known('categories.yaml', ['categories', index, 'opd'], category.opd, opdCodes, 'OPD');
    if (category.supervisory && category.public) {
      checker.report('categories.yaml', ['categories', index, 'public'], dataPackTexts.publicSupervisory);
    }
  });
}
