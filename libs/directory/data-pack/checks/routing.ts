import { dataPackTexts } from '@tanggap/platform';
import type { DataPack } from '../data-pack';
import type { PackRule } from '../schemas/routing';
import type { PackChecker } from './pack-checker';

interface Known {
  opds: ReadonlySet<string>;
  categories: ReadonlySet<string>;
  areas: ReadonlySet<string>;
  addressees: ReadonlySet<string>;
}

/** Rules name only what exists. */
export function checkRouting(pack: DataPack, checker: PackChecker): void {
  const known: Known = {
    opds: new Set(pack.opds.map(({ code }) => code)),
    categories: new Set(pack.categories.map(({ code }) => code)),
    areas: new Set(pack.areas.map(({ code }) => code)),
    addressees: new Set(pack.routing.signals.elsewhere.map(({ code }) => code)),
  };
  const { rules } = pack.routing;
  checker.unique(
    'routing-rules.yaml',
    rules.map(({ code }, index) => ({ value: code, path: ['rules', index, 'code'] })),
  );
  rules.forEach((rule, index) => checkRule(rule, ['rules', index], known, checker));
  checkSignals(pack, checker);
  if (rules.some(({ target }) => 'districtOpd' in target)) checkDistricts(pack, checker);
}

function checkRule({ conditions, target }: PackRule, path: PropertyKey[], known: Known, checker: PackChecker): void {
  const file = 'routing-rules.yaml';
  checker.known(file, [...path, 'then', 'opd'], target.opdCode, known.opds, 'OPD');
  checker.known(file, [...path, 'then', 'category'], target.categoryCode, known.categories, 'category');
  checker.known(file, [...path, 'then', 'elsewhere'], target.elsewhereCode, known.addressees, 'addressee');
  conditions.categories?.forEach((code, place) => {
    checker.known(file, [...path, 'when', 'categories', place], code, known.categories, 'category');
  });
  conditions.areas?.forEach((code, place) => {
    checker.known(file, [...path, 'when', 'areas', place], code, known.areas, 'area');
  });
  for (const key of ['withWords', 'withoutWords'] as const) {
    if (conditions[key] && !conditions.words) checker.report(file, [...path, 'when', key], dataPackTexts.wordsMissing);
  }
}

/** A code stands for one sign of its kind. */
function checkSignals({ routing: { signals } }: DataPack, checker: PackChecker): void {
  checker.unique(
    'signals.yaml',
    (['elsewhere', 'urgent', 'supervisory'] as const).flatMap((kind) =>
      signals[kind].map(({ code }, index) => ({ value: `${kind} ${code}`, path: [kind, index, 'code'] })),
    ),
  );
}

/** A rule that sends to the district's office needs one in every district. */
function checkDistricts({ areas, opds }: DataPack, checker: PackChecker): void {
  const served = new Set(opds.filter(({ kind }) => kind === 'kecamatan').map(({ area }) => area));
  areas.forEach(({ code, level }, index) => {
    if (level !== 'district' || served.has(code)) return;
    checker.report('areas.csv', [index, 'code'], dataPackTexts.districtWithoutOpd, { value: code });
  });
}
