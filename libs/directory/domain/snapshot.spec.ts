import { type Boundary } from './area';
import { AreaLocator } from './area-locator';
import { categoryFaults, normaliseSynonyms } from './category';
import type { Opd } from './opd';
import { DirectorySnapshot } from './snapshot';

const square = (west: number, south: number, size = 1): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const polygon = (...rings: [number, number][][]): Boundary => ({ type: 'Polygon', coordinates: rings });

describe('which village a point lies in', () => {
  const locator = new AreaLocator([
    { areaCode: 'barat', districtCode: 'kec-1', boundary: polygon(square(0, 0), square(0.4, 0.4, 0.2)) },
    { areaCode: 'timur', districtCode: 'kec-2', boundary: polygon(square(1, 0)) },
    {
      areaCode: 'pulau',
      districtCode: 'kec-2',
      boundary: { type: 'MultiPolygon', coordinates: [[square(5, 5)], [square(8, 8)]] },
    },
  ]);
  it.each([
    ['inside', 0.2, 0.2, { areaCode: 'barat', districtCode: 'kec-1' }],
    ['in a hole, which belongs to nobody', 0.5, 0.5, null],
    ['on the border of two: one of them', 0.5, 1, { areaCode: 'barat', districtCode: 'kec-1' }],
    ['in the second part of an island group', 8.5, 8.5, { areaCode: 'pulau', districtCode: 'kec-2' }],
    ['within the box of an island group, in the sea', 7, 7, null],
    ['outside', -3, 2, null],
    ['latitude and longitude in the wrong order', 1.5, 0.5, null],
    ['not a number', Number.NaN, 0.5, null],
  ])('%s', (_where, latitude, longitude, expected) => {
    expect(locator.locate(latitude, longitude)).toEqual(expected);
  });
});

describe('the directory', () => {
  const opd = (code: string, more: Partial<Opd> = {}): Opd => ({
    code,
    name: code,
    shortName: code,
    kind: 'dinas',
    areaCode: null,
    calendarCode: 'kantor',
    address: null,
    phone: null,
    email: null,
    website: null,
    active: true,
    evidence: 'assumed',
    source: 'pack',
    version: 1,
    ...more,
  });
  const area = (code: string, level: 'regency' | 'district' | 'village', parentCode: string | null) => ({
    code,
    name: code,
    level,
    kind: ({ regency: 'kabupaten', district: 'kecamatan', village: 'desa' } as const)[level],
    parentCode,
    latitude: null,
    longitude: null,
    boundary: null,
  });
  const directory = new DirectorySnapshot({
    version: '1',
    regency: {
      code: '99.01',
      name: 'Kabupaten Contoh',
      province: 'Contoh',
      numberPrefix: 'CTH',
      timeZone: 'Asia/Jakarta',
      languages: ['id'],
      site: null,
      neighbours: [],
      deliveryRetentionDays: 400,
      notices: [],
    },
    opds: [
      opd('kel-satu', { kind: 'kelurahan', areaCode: '99.01.01.1001' }),
      opd('kec-satu', { kind: 'kecamatan', areaCode: '99.01.01' }),
      opd('kec-dua', { kind: 'kecamatan', areaCode: '99.01.02', active: false }),
      opd('dinas'),
    ],
    categories: [],
    areas: [
      area('99.01.01.1001', 'village', '99.01.01'),
      area('99.01.02', 'district', '99.01'),
      area('99.01.01', 'district', '99.01'),
      area('99.01', 'regency', null),
    ],
  });

  it.each([
    ['a village: that of its district, not of its own', '99.01.01.1001', 'kec-satu'],
    ['a district', '99.01.01', 'kec-satu'],
    ['a district whose office is closed: none', '99.01.02', null],
    ['the whole regency: none', '99.01', null],
    ['an area nobody knows: none', '12.34', null],
  ])('knows the district office of %s', (_what, code, expected) => {
    expect(directory.districtOpd(code)).toBe(expected);
  });

  it('lists what is around a village from the inside out', () => {
    expect(directory.areasAround('99.01.01.1001')).toEqual(['99.01.01.1001', '99.01.01', '99.01']);
  });

  it('puts an area before what lies in it, and OPDs in the order of their codes', () => {
    expect(directory.areas.map(({ code }) => code)).toEqual(['99.01', '99.01.01', '99.01.01.1001', '99.01.02']);
    expect(directory.opds.map(({ code }) => code)).toEqual(['dinas', 'kec-dua', 'kec-satu', 'kel-satu']);
  });
});

describe('a category an administrator writes', () => {
  it('has its synonyms in one form, each once', () => {
    expect(normaliseSynonyms(['  Jalan   Rusak ', 'jalan rusak', '', 'Jeglong'])).toEqual(['jalan rusak', 'jeglong']);
  });

  it.each([
    ['nothing wrong', { public: true, supervisory: false, synonyms: ['got'] }, []],
    ['hidden and supervisory', { public: false, supervisory: true, synonyms: [] }, []],
    ['its own synonym of before', { public: true, supervisory: false, synonyms: ['jalan'] }, []],
    ["another's synonym", { public: true, supervisory: false, synonyms: ['got', 'air'] }, ['synonyms[1]']],
    ['supervisory in public', { public: true, supervisory: true, synonyms: [] }, ['public']],
  ])('%s', (_what, category, fields) => {
    const others = [
      { code: 'jalan', synonyms: ['jalan'] },
      { code: 'air', synonyms: ['air'] },
    ];
    expect(categoryFaults({ code: 'jalan', ...category }, others).map(({ field }) => field)).toEqual(fields);
  });
});
