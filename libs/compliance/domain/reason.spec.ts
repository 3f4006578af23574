import { reasonOf, regionReason } from './reason';
import type { IndicatorScore } from './score';

const name = (id: string) => ({ id, en: id });
const base: IndicatorScore = {
  ...{ code: 'a.1', name: name('A'), max: 3, share: null, metrics: [], proofs: [] },
  ...{ value: null, source: 'missing' },
};
const sk = { kind: 'sk', name: name('SK'), points: 2, least: 1, count: 1, earned: 2 };
const log = { kind: 'log', name: name('Catatan'), points: 1, least: 4, count: 1, earned: 0.25 };

describe('why an indicator has its value', () => {
  it.each<[string, IndicatorScore, boolean, 'own' | 'region', string]>([
    ['nothing is known', base, false, 'own', 'Belum dinilai, jadi tidak dihitung dalam dimensinya.'],
    [
      'nothing is decided',
      base,
      true,
      'own',
      'Belum ada laporan yang dapat dinilai. Belum dinilai, jadi tidak dihitung dalam dimensinya.',
    ],
    [
      'people assessed it',
      { ...base, value: 2.6, source: 'assessed' },
      false,
      'own',
      'Hasil penilaian orang. Nilai 2,6 dari 3.',
    ],
    [
      'documents prove it',
      { ...base, value: 2.25, source: 'proven', proofs: [sk, log] },
      false,
      'own',
      'SK: ada (2 poin); Catatan: kurang 3 dokumen (0,25 dari 1 poin). Nilai 2,25 dari 3.',
    ],
    [
      'it is measured',
      {
        ...base,
        value: 2.24,
        source: 'measured',
        share: 0.81,
        metrics: [
          { metric: 'answered', share: 0.9 },
          { metric: 'satisfaction', share: null },
        ],
      },
      true,
      'own',
      'Diukur dari laporan unit ini: 81,0 % (dijawab 90,0 %). Nilai 2,24 dari 3.',
    ],
  ])('%s', (_, indicator, measured, basis, sentence) => expect(reasonOf(indicator, measured, basis).id).toBe(sentence));

  it('says when the region stands in for a unit, in both languages', () => {
    const measured: IndicatorScore = {
      ...base,
      value: 3,
      source: 'measured',
      share: 1,
      metrics: [{ metric: 'resolved', share: 1 }],
    };
    expect(reasonOf(measured, true, 'region').en).toBe(
      "Measured by the whole region's complaints, since none of this unit's decides anything yet: 100.0% (resolved 100.0%). Value 3 of 3.",
    );
  });

  it('of the region names the lowest unit', () => {
    const units = [
      { name: 'Dinkes', value: 1 },
      { name: 'Dinsos', value: 3 },
      { name: 'Disdukcapil', value: null },
    ];
    expect(regionReason({ value: 2, max: 3 }, units).id).toBe('Rata-rata 2 unit: 2 dari 3. Terendah: Dinkes, 1.');
    expect(regionReason({ value: null, max: 3 }, []).id).toBe('Belum dinilai di unit mana pun.');
  });
});
