import { join } from 'node:path';
import { AreaLocator } from '../domain/area-locator';
import { nearestNeighbour } from '../domain/neighbours';
import type { DataPack } from './data-pack';
import { readDataPack } from './read-data-pack';

const tinyFolder = join(__dirname, '../testing/tiny-pack');
const batangFolder = join(__dirname, '../../../data/batang');

let batangPack: Promise<DataPack> | undefined;
const batang = (): Promise<DataPack> => (batangPack ??= readDataPack(batangFolder));

describe('a pack that is right', () => {
  it('is read from its folder, whichever regency it is of', async () => {
    const pack = await readDataPack(tinyFolder);
    expect(pack.regency).toMatchObject({ code: '99.01', numberPrefix: 'CTH', timeZone: 'Asia/Makassar', site: null });
    expect(pack.areas).toHaveLength(6);
    expect(pack.areas[0]).toMatchObject({ parent: null, latitude: 0.5, longitude: 121 });
    expect(pack.opds.map(({ code }) => code)).toEqual(['inspektorat', 'dinas-umum', 'kec-barat', 'kec-timur']);
    expect(pack.policies[3]).toMatchObject({
      kind: 'information_request',
      clocks: expect.arrayContaining([
        expect.objectContaining({ clock: 'resolution', duration: { amount: 3, unit: 'working_days' } }),
      ]) as unknown,
    });
    expect(pack.routing.rules[1]).toEqual({
      code: 'timur',
      name: 'Timur',
      conditions: { areas: ['99.01.02'], words: ['kantor'], withoutWords: ['pos'] },
      target: { districtOpd: true, categoryCode: 'umum' },
      confidence: 0.4,
    });
  });

  it('of Batang holds what domain.md says of Batang', async () => {
    const pack = await batang();
    const kinds = (kind: string) => pack.areas.filter((area) => area.kind === kind).length;
    expect(['kecamatan', 'desa', 'kelurahan'].map(kinds)).toEqual([15, 239, 9]);
    expect(pack.opds.filter(({ kind }) => kind === 'kecamatan')).toHaveLength(15);
    expect(pack.opds.find(({ code }) => code === 'dpupr')?.name).toBe('Dinas Pekerjaan Umum dan Penataan Ruang');
    expect(pack.categories.find(({ code }) => code === 'jalan-jembatan')?.opd).toBe('dpupr');
    expect(pack.categories.filter(({ supervisory }) => supervisory).map(({ opd }) => opd)).toEqual(['inspektorat']);
    expect(pack.decrees.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
    expect(pack.holidays).toContainEqual(expect.objectContaining({ date: '2025-08-18' }));
  });

  it.each([
    [
      'complaint',
      false,
      {
        verification: '3 working_days',
        first_response: '5 working_days',
        resolution: '14 working_days',
        statutory: '60 calendar_days',
        information: '30 calendar_days',
        citizen_reply: '10 working_days',
      },
    ],
    [
      'complaint',
      true,
      {
        verification: '3 working_days',
        first_response: '5 working_days',
        resolution: '60 working_days',
        statutory: '60 calendar_days',
        information: '30 calendar_days',
        citizen_reply: '10 working_days',
      },
    ],
    [
      'aspiration',
      false,
      {
        verification: '3 working_days',
        first_response: '5 working_days',
        resolution: '14 working_days',
        information: '30 calendar_days',
        citizen_reply: '10 working_days',
      },
    ],
    [
      'information_request',
      false,
      {
        verification: '3 working_days',
        first_response: '5 working_days',
        resolution: '5 working_days',
        information: '30 calendar_days',
        citizen_reply: '10 working_days',
      },
    ],
  ])(
    'of Batang promises for %s (supervisory: %s) the limits of domain.md, one for the coordinator and, unless only Inspektorat reads it, one for who contributes',
    async (kind, supervisory, limits) => {
      const { policies } = await batang();
      const policy = policies.find((candidate) => candidate.kind === kind && candidate.supervisory === supervisory);
      const found = policy?.clocks.map(({ clock, duration }) => [clock, `${duration.amount} ${duration.unit}`]);
      expect(Object.fromEntries(found ?? [])).toEqual({
        ...limits,
        coordination: '1 working_days',
        ...(supervisory ? {} : { contribution: '5 working_days' }),
      });
    },
  );

  it.each([
    ["Siti's example in api.md: Jl. Veteran, Batang", -6.9082, 109.7335, '33.25.11'],
    ['the sea north of Batang', -6.8, 109.75, null],
    ['Pekalongan, the neighbour', -6.89, 109.67, null],
  ])('of Batang knows the kecamatan of a point: %s', async (_where, latitude, longitude, district) => {
    const { areas, boundaries } = await batang();
    const locator = new AreaLocator(
      areas.flatMap(({ code, level, parent }) => {
        const boundary = boundaries.find((candidate) => candidate.code === code)?.geometry;
        return level === 'village' && boundary && parent ? [{ areaCode: code, districtCode: parent, boundary }] : [];
      }),
    );
    expect(locator.locate(latitude, longitude)?.districtCode ?? null).toBe(district);
  });

  it.each([
    ['Weleri', -6.97, 110.075, 'Kabupaten Kendal'],
    ['the square of Pekalongan', -6.889, 109.675, 'Kota Pekalongan'],
    ['Dieng', -7.2, 109.91, 'Kabupaten Wonosobo'],
    ['Jakarta, far away', -6.2, 106.8, null],
  ])('of Batang names the neighbour that a point outside lies in: %s', async (_where, latitude, longitude, name) => {
    const { regency } = await batang();
    expect(nearestNeighbour(regency.neighbours, latitude, longitude)).toBe(name);
  });
});
