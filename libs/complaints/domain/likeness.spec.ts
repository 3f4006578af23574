import {
  likeness,
  metresBetween,
  OFFERED_FROM,
  placeLikeness,
  readMatter,
  SHOWN_FROM,
  tellingWords,
  wordBits,
  type Matter,
} from './likeness';
import { isPublicMatter, type PublicityFacts } from './public-matter';

const kauman = ['33.25.11.1004', '33.25.11'];
const sambong = ['33.25.11.1001', '33.25.11'];
const subah = ['33.25.08.2001', '33.25.08'];
const school = { latitude: -6.9082, longitude: 109.7335 };
const road: Matter = {
  text: 'Jalan berlubang di depan SDN Kauman 1. Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
  categoryCode: 'jalan-jembatan',
  areas: kauman,
  point: school,
};
const retold = 'Lubang dalam di jalan depan SDN Kauman 1, kemarin ada yang jatuh';

type Expected = 'offered' | 'shown' | 'other';
const cases: [string, Partial<Matter>, Expected][] = [
  ['word for word, at the same place', {}, 'offered'],
  ['word for word, nobody knows where', { areas: [], point: null }, 'offered'],
  ['word for word, in another district', { areas: subah, point: null }, 'shown'],
  ['retold at the same spot', { text: retold }, 'offered'],
  ['retold in the same village', { text: retold, point: null }, 'offered'],
  ['retold in another district', { text: retold, areas: subah, point: null }, 'other'],
  ['only begun: the subject, at the same spot', { text: 'Jalan berlubang depan SDN Kauman' }, 'offered'],
  [
    'only begun: the subject, nobody knows where',
    { text: 'Jalan berlubang depan SDN Kauman', areas: [], point: null },
    'offered',
  ],
  ['another matter at the same spot', { text: 'Sampah pasar menumpuk dan bau', categoryCode: 'sampah' }, 'other'],
  [
    'another matter of the same category in the village',
    { text: 'Jembatan gantung putus talinya', point: null },
    'other',
  ],
];

describe('the same matter', () => {
  it.each(cases)('%s', (_, change, expected) => {
    const score = likeness(readMatter({ ...road, ...change }), readMatter(road));
    expect(score >= OFFERED_FROM ? 'offered' : score >= SHOWN_FROM ? 'shown' : 'other').toBe(expected);
  });

  it.each([
    ['the same spot', { point: school, areas: [] }, 1],
    ['a hundred metres on', { point: { ...school, latitude: -6.9091 }, areas: [] }, 1],
    ['far away, whatever village was chosen', { point: { ...school, latitude: -6.95 }, areas: kauman }, -1],
    ['the same village', { point: null, areas: kauman }, 0.7],
    ['its district', { point: null, areas: ['33.25.11'] }, 0.3],
    ['another village of the district', { point: null, areas: sambong }, -0.3],
    ['another district', { point: null, areas: subah }, -0.8],
    ['nobody knows', { point: null, areas: [], text: 'Jalan berlubang' }, 1 / 3],
    ['no village, and the same school', { point: null, areas: [], text: 'Lubang di depan SD Kauman' }, 0.7],
    ['no village, and another school', { point: null, areas: [], text: 'Lubang di depan SDN Sambong' }, 0],
  ])('place: %s', (_, other: Partial<Matter>, expected) =>
    expect(placeLikeness(readMatter(road), readMatter({ ...road, ...other }))).toBe(expected),
  );

  it('measures in metres', () => {
    expect(metresBetween(school, { latitude: -6.9082 + 0.001, longitude: 109.7335 })).toBeCloseTo(111.3, 0);
  });

  it('tells by words that are not in every report', () => {
    expect([...tellingWords('Mohon bapak, lampu di jalan kami PADAM sudah lama')]).toEqual([
      'lampu',
      'jalan',
      'padam',
      'lama',
    ]);
    expect(tellingWords('mohon yang').size).toBe(2);
  });

  it('has a bit for each word, and the same one each time', () => {
    const ones = (bits: string): number => bits.replaceAll('0', '').length;
    const bits = wordBits(['lampu', 'padam', 'lampu']);
    expect(bits).toMatch(/^[01]{1024}$/);
    expect(ones(bits)).toBe(2);
    expect(wordBits(['padam', 'lampu'])).toBe(bits);
  });
});

describe('what the public may know of', () => {
  const open: PublicityFacts = {
    ...{ status: 'assigned', confidential: false, supervisory: false, anonymous: false, categoryPublic: true },
    signals: { urgent: [], supervisory: [] },
  };
  const found = [{ code: 'x' }];
  it.each<[string, Partial<PublicityFacts>, boolean]>([
    ['an ordinary report', {}, true],
    ['an anonymous one', { anonymous: true }, true],
    ['a confidential one', { confidential: true }, false],
    ['one for the inspectorate', { supervisory: true }, false],
    ['one of a category that is not shown, or of none', { categoryPublic: false }, false],
    ['one that was refused', { status: 'rejected' }, false],
    [
      'what may be an allegation, before anybody has looked',
      { status: 'submitted', signals: { urgent: [], supervisory: found } },
      false,
    ],
    ['the same once a verifier has sent it on', { signals: { urgent: [], supervisory: found } }, true],
    ['danger, told without a name', { anonymous: true, signals: { urgent: found, supervisory: [] } }, false],
    ['danger, told with a name', { signals: { urgent: found, supervisory: [] } }, true],
  ])('%s', (_, change, expected) => expect(isPublicMatter({ ...open, ...change })).toBe(expected));
});
