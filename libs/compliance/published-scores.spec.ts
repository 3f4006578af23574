import { readDataPack, type DataPack } from '@tanggap/directory';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { classify, instrumentFor, instrumentProblems, type Instrument } from './domain/instrument';
import { assessRegion } from './domain/region';
import { meanScore } from './domain/score';

let pack: DataPack;
beforeAll(async () => {
  pack = await readDataPack('data/batang');
});
const instruments = (): Instrument[] => pack.instruments;
const named = (code: string): Instrument => {
  const found = instruments().find((one) => one.code === code);
  if (!found) throw new Error(`there is no instrument ${code}`);
  return found;
};

/** As they were in the press of those years: whose, year, score, zone, category, opinion. */
const published: [string, number, number, string, string | null, string][] = [
  ['Payakumbuh', 2021, 86.34, 'green', null, 'high_compliance'],
  ['Sumatera Barat', 2021, 68.52, 'yellow', null, 'medium_compliance'],
  ['Limapuluh Kota', 2021, 46.93, 'red', null, 'low_compliance'],
  ['Kepulauan Mentawai', 2021, 42.02, 'red', null, 'low_compliance'],
  ['Tana Tidung', 2021, 83.56, 'green', null, 'high_compliance'],
  ['Sulawesi Utara', 2022, 98.15, 'green', 'A', 'highest_quality'],
  ['Sumatera Utara', 2022, 90.54, 'green', 'A', 'highest_quality'],
  ['Kalimantan Utara', 2022, 81.59, 'green', 'B', 'high_quality'],
  ['Tana Tidung', 2022, 75.16, 'yellow', 'C', 'medium_quality'],
  ['Kendari', 2022, 58.99, 'yellow', 'C', 'medium_quality'],
  ['Baubau', 2022, 58.03, 'yellow', 'C', 'medium_quality'],
  ['Kabupaten Batang', 2023, 91.5, 'green', 'A', 'highest_quality'],
  ['Kalimantan Utara', 2023, 89.23, 'green', 'A', 'highest_quality'],
  ['Tuban', 2023, 97.44, 'green', 'A', 'highest_quality'],
  ['Kabupaten Batang', 2024, 93.74, 'green', 'A', 'highest_quality'],
];

describe('the instruments of Batang reproduce what was published', () => {
  it.each(published)('%s %d: %d', (_whose, year, score, zone, category, opinion) =>
    expect(classify(instrumentFor(instruments(), year), score)).toEqual({ zone, category, opinion }),
  );

  it.each([
    ['Kalimantan Utara 2023', [89.23, 90.1, 88.99, 88.53, 89.31], 89.23],
    ['the six published units of Batang 2024', [93.77, 89.07, 95.07, 95.86, 97.55, 90.9], 93.7],
  ])('the region is the mean of its units: %s', (_whose, scores, mean) =>
    expect(meanScore(scores.map((score) => ({ score, weight: 1 })))).toBe(mean),
  );

  it('the weights of 2022–2024 are those of the Ombudsman, over five OPDs and two puskesmas', () => {
    const { dimensions, units } = named('ombudsman-2022');
    expect(dimensions.map(({ weight, indicators }) => [weight, indicators.length])).toEqual([
      [0.2185, 15],
      [0.3237, 11],
      [0.2424, 5],
      [0.2154, 6],
    ]);
    expect(units?.assessed.map(({ opd }) => opd !== undefined)).toEqual([...Array<boolean>(5).fill(false), true, true]);
  });

  it('every one of them is sound, and full marks make 100', () => {
    for (const instrument of instruments()) {
      expect(instrumentProblems(instrument)).toEqual([]);
      const indicators = instrument.dimensions.flatMap((dimension) => dimension.indicators);
      const { region } = assessRegion({
        instrument: {
          ...instrument,
          units: { withoutComplaints: 'unmeasured', assessed: instrument.units?.assessed ?? [] },
        },
        groups: [],
        values: indicators.map(({ code }) => ({ unitCode: null, indicatorCode: code, value: instrument.maxScore })),
        documents: indicators.flatMap(({ proofs = [] }) =>
          proofs.map(({ kind }) => ({ unitCode: null, kind, count: 9 })),
        ),
      });
      expect([instrument.code, region.score]).toEqual([instrument.code, instrument.dimensions.length === 0 ? 0 : 100]);
    }
  });

  it('the opinion of 2025 is a draft: 70 % and 30 %, and no year takes it by itself', () => {
    const draft = named('ombudsman-2025-opini');
    expect(draft).toMatchObject({ draft: true, status: 'practice' });
    const trust = draft.dimensions.find(({ code }) => code === 'trust');
    expect(trust?.weight).toBeCloseTo(0.3, 9);
    expect(instrumentFor(instruments(), 2025).code).toBe('ombudsman-2022');
    expect(instrumentFor(instruments(), 2026).code).toBe('ombudsman-2022');
  });
});

it('a new year is a new file, and no code: another regency assesses 2030 by its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pack-'));
  try {
    await cp(join(__dirname, '../directory/testing/tiny-pack'), folder, { recursive: true });
    const former = await readFile(join(folder, 'instruments/contoh.yaml'), 'utf8');
    await writeFile(
      join(folder, 'instruments/contoh.yaml'),
      former.replace('years: { from: 2026 }', 'years: { from: 2026, to: 2029 }'),
    );
    await writeFile(
      join(folder, 'instruments/contoh-2030.yaml'),
      former
        .replace('code: contoh', 'code: contoh-2030')
        .replace('{ from: 2026 }', '{ from: 2030 }')
        .replace('min: 50,', 'min: 60,')
        .replace('max: 49.99', 'max: 59.99'),
    );
    const tiny = await readDataPack(folder);
    expect(instrumentFor(tiny.instruments, 2029).code).toBe('contoh');
    const next = instrumentFor(tiny.instruments, 2030);
    expect(next.code).toBe('contoh-2030');
    expect(classify(next, 55)).toMatchObject({ zone: 'red', opinion: 'bad' });
    expect(classify(instrumentFor(tiny.instruments, 2027), 55)).toMatchObject({ zone: 'green', opinion: 'good' });
  } finally {
    await rm(folder, { recursive: true });
  }
});
