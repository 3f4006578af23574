import { compileRouting } from './compile';
import type { Evidence } from './evidence';
import { routeComplaint } from './route';
import type { RouteDecision, RouteInput, RoutingReference, RoutingRule } from './rule';
import { SignalReader } from './signals';

const rules: RoutingRule[] = [
  {
    code: 'flagged',
    conditions: { supervisory: true },
    target: { opdCode: 'inspectorate', supervisory: true },
    confidence: 1,
  },
  {
    code: 'bribes',
    conditions: { kinds: ['complaint'], words: ['pungli', 'uang pelicin'] },
    target: { opdCode: 'inspectorate', categoryCode: 'corruption', supervisory: true },
    confidence: 0.95,
  },
  {
    code: 'asked-for-money',
    conditions: { words: ['minta uang'], withWords: ['petugas', 'oknum'], withoutWords: ['pengamen'] },
    target: { opdCode: 'inspectorate', supervisory: true },
    confidence: 0.4,
  },
  {
    code: 'harbour-road',
    conditions: { categories: ['road'], areas: ['10.01'] },
    target: { opdCode: 'harbour' },
    confidence: 0.9,
  },
  { code: 'district', conditions: { categories: ['district-office'] }, target: { districtOpd: true }, confidence: 0.9 },
  { code: 'fire', conditions: { words: ['kebakaran'] }, target: { categoryCode: 'fire' }, confidence: 0.85 },
  { code: 'closed-office', conditions: { words: ['kolam'] }, target: { categoryCode: 'nobody' }, confidence: 0.9 },
  { code: 'no-condition', conditions: {}, target: { opdCode: 'harbour' }, confidence: 1 },
];

const reference: RoutingReference = {
  rules,
  categories: [
    category('road', 'works', ['jalan berlubang', 'aspal', 'jembatan', 'lubang']),
    category('school', 'education', ['sekolah', 'guru', 'ruang kelas']),
    category('fire', 'guard', ['api']),
    { ...category('corruption', 'inspectorate', ['suap']), supervisory: true },
    category('district-office', null, ['kantor kecamatan']),
    category('nobody', null, []),
  ],
  threshold: 0.6,
  signals: new SignalReader({
    elsewhere: [{ code: 'power', name: 'Listrik', contact: '123', words: ['pln', 'listrik padam'] }],
    urgent: [{ code: 'cable', name: { id: 'Kabel', en: 'Cable' }, words: ['kabel putus'] }],
    supervisory: [{ code: 'money', name: { id: 'Uang', en: 'Money' }, words: ['amplop'] }],
  }),
  districtOpd: (code) => (code.startsWith('10.01') ? 'district-1' : null),
  areasAround: (code) => (code.length > 5 ? [code, code.slice(0, 5), '10'] : [code, '10']),
};
const routing = compileRouting(reference);

function category(code: string, opdCode: string | null, synonyms: string[]) {
  return { code, opdCode, synonyms, supervisory: false };
}

const route = (input: Partial<RouteInput>, evidence?: Evidence[]): RouteDecision =>
  routeComplaint(
    { kind: 'complaint', subject: 'Laporan', description: '', ...input },
    routing,
    evidence && { version: 'model-1', evidence },
  );

const outcome = ({ method, opdCode, proposedOpdCode, supervisory, reasons }: RouteDecision) => ({
  method,
  opdCode,
  proposedOpdCode,
  supervisory,
  reasons,
});

describe('routing by rules', () => {
  const table: [string, Partial<RouteInput>, Partial<RouteDecision>][] = [
    [
      'the category that the citizen chose decides, for certain',
      { categoryCode: 'road', description: 'Ada lubang di dekat sekolah' },
      { method: 'rule', opdCode: 'works', confidence: 1, reasons: ['category road'], categoryCode: 'road' },
    ],
    [
      'what the citizen chose outweighs a rule that only looks at words',
      { categoryCode: 'road', description: 'Jalan rusak sejak kebakaran' },
      { method: 'rule', opdCode: 'works', confidence: 1, reasons: ['category road'] },
    ],
    [
      'a rule that names the category comes before the category itself, here for every village of a district',
      { categoryCode: 'road', areaCode: '10.01.2001' },
      { method: 'rule', opdCode: 'harbour', confidence: 0.9, reasons: ['category road', 'area 10.01'] },
    ],
    [
      'the first matching rule wins: bribes before fire',
      { description: 'Pungli oleh petugas sesudah kebakaran pasar.' },
      { opdCode: 'inspectorate', supervisory: true, reasons: ['word "pungli"', 'supervisory'], confidence: 0.95 },
    ],
    [
      'a word with a clitic and a letter repeated is still the word',
      { description: 'PUNGLIIIINYA sudah keterlaluan' },
      { opdCode: 'inspectorate', reasons: ['word "pungli"', 'supervisory'] },
    ],
    [
      'only whole words count: "pungling" is something else',
      { description: 'Dijual kambing pungling' },
      { method: 'manual', opdCode: null, proposedOpdCode: null, reasons: [] },
    ],
    [
      'words of bribery in an information request are a question, not an allegation',
      { kind: 'information_request', description: 'Berapa kasus pungli tahun lalu?' },
      { method: 'manual', supervisory: false, opdCode: null },
    ],
    [
      'a supervisory matter never goes to the OPD of the category chosen',
      { categoryCode: 'road', description: 'Petugas meminta uang pelicin supaya jalan diperbaiki' },
      {
        opdCode: 'inspectorate',
        categoryCode: 'road',
        supervisory: true,
        reasons: ['word "uang pelicin"', 'supervisory'],
      },
    ],
    [
      'a flagged complaint goes to the inspectorate whatever its category',
      { categoryCode: 'school', supervisory: true },
      { method: 'rule', opdCode: 'inspectorate', supervisory: true, confidence: 1, reasons: ['supervisory'] },
    ],
    [
      'a supervisory category flags the complaint',
      { categoryCode: 'corruption' },
      { opdCode: 'inspectorate', supervisory: true, reasons: ['category corruption', 'supervisory'] },
    ],
    [
      'below the threshold a rule only proposes, and its reasons are kept',
      { description: 'Oknum minta uang kepada warga' },
      {
        method: 'manual',
        opdCode: null,
        proposedOpdCode: 'inspectorate',
        supervisory: false,
        confidence: 0.4,
        reasons: ['word "minta uang"', 'word "oknum"', 'supervisory'],
      },
    ],
    [
      'withoutWords keeps a rule from matching',
      { description: 'Pengamen minta uang, petugas diam saja' },
      { method: 'manual', proposedOpdCode: null, reasons: [] },
    ],
    [
      'withWords must occur too',
      { description: 'Tetangga minta uang' },
      { method: 'manual', proposedOpdCode: null, reasons: [] },
    ],
    [
      'the district office where the matter lies',
      { categoryCode: 'district-office', areaCode: '10.01.2001' },
      { opdCode: 'district-1', reasons: ['category district-office', 'area 10.01.2001'] },
    ],
    [
      'without an area nobody knows which district office: the rule is passed over',
      { categoryCode: 'district-office' },
      { method: 'manual', opdCode: null, proposedOpdCode: null, categoryCode: 'district-office' },
    ],
    [
      'a rule may name a category instead of an OPD, and suggests it',
      { description: 'Ada kebakaran di pasar' },
      { opdCode: 'guard', categoryCode: 'fire', suggestedCategoryCode: 'fire', reasons: ['word "kebakaran"'] },
    ],
    [
      'a rule whose category has no OPD is passed over',
      { description: 'Kolam renang dan jembatan, aspal' },
      { opdCode: 'works' },
    ],
    [
      'one synonym alone is too little to route by itself',
      { description: 'Tolong jembatan kami' },
      {
        method: 'manual',
        opdCode: null,
        proposedOpdCode: 'works',
        categoryCode: null,
        suggestedCategoryCode: 'road',
        confidence: 0.5,
        reasons: ['word "jembatan"'],
      },
    ],
    [
      'two that agree are enough',
      { description: 'Aspal di jembatan terkelupas' },
      { method: 'rule', opdCode: 'works', categoryCode: 'road', reasons: ['word "aspal"', 'word "jembatan"'] },
    ],
    [
      'words that point to different OPDs take the certainty away',
      { description: 'Guru sekolah melapor: jembatan dan aspal' },
      { method: 'manual', opdCode: null, confidence: 0.4 },
    ],
    [
      'a word after "di depan" says where, not what',
      { description: 'Aspal berlubang, lubang besar di depan sekolah' },
      { method: 'rule', opdCode: 'works' },
    ],
    [
      'a category without an OPD leaves the words to speak, and stays chosen',
      { categoryCode: 'nobody', description: 'aspal dan jembatan' },
      { opdCode: 'works', categoryCode: 'nobody', suggestedCategoryCode: null },
    ],
    [
      'with nothing but a place, its district office is proposed',
      { areaCode: '10.01.2001', description: 'Mohon bantuannya' },
      { method: 'manual', opdCode: null, proposedOpdCode: 'district-1', reasons: ['area 10.01.2001'], confidence: 0.3 },
    ],
  ];

  it.each(table)('%s', (_why, input, expected) => {
    expect(route(input)).toMatchObject(expected);
  });

  it('sends a flagged complaint to a verifier when no supervisory rule is left', () => {
    const bare = compileRouting({ ...reference, rules: [] });
    const input: RouteInput = {
      kind: 'complaint',
      subject: '',
      description: '',
      categoryCode: 'road',
      supervisory: true,
    };
    expect(outcome(routeComplaint(input, bare))).toEqual({
      method: 'manual',
      opdCode: null,
      proposedOpdCode: null,
      supervisory: true,
      reasons: [],
    });
  });
});

describe('evidence beside the rules', () => {
  const says = (opdCode: string, probability: number, categoryCode?: string): Evidence => ({
    opdCode,
    probability,
    reasons: [`model ${opdCode}`],
    ...(categoryCode === undefined ? {} : { categoryCode }),
  });

  it('decides alone where no rule matches', () => {
    const decision = route({ description: 'tanpa kata yang dikenal' }, [says('education', 0.9, 'school')]);
    expect(decision).toMatchObject({
      method: 'classifier',
      opdCode: 'education',
      categoryCode: 'school',
      confidence: 0.9,
      reasons: ['model education'],
    });
  });

  it('that agrees with the words lifts them over the threshold', () => {
    const decision = route({ description: 'Tolong jembatan kami' }, [says('works', 0.5)]);
    expect(decision).toMatchObject({
      method: 'combined',
      opdCode: 'works',
      confidence: 0.75,
      reasons: ['word "jembatan"', 'model works'],
    });
  });

  it('that contradicts a rule makes it doubtful', () => {
    const decision = route({ description: 'Ada kebakaran' }, [says('education', 0.8)]);
    expect(decision).toMatchObject({ method: 'manual', opdCode: null, proposedOpdCode: 'guard', confidence: 0.53 });
  });

  it.each([
    ['is enough for a person to look, who sees it among the candidates', 0.1, 'manual'],
    ['below that is nothing', 0.09, 'classifier'],
  ])('a tenth of the inspectorate %s', (_why, probability, method) => {
    const decision = route({ description: 'tanpa kata' }, [says('education', 0.85), says('inspectorate', probability)]);
    expect(decision).toMatchObject({ method, proposedOpdCode: 'education' });
    expect(decision.candidates.map(({ opdCode }) => opdCode)).toEqual(['education', 'inspectorate']);
  });

  it.each<[string, Partial<RouteInput>, string]>([
    ["cannot overrule the citizen's choice", { categoryCode: 'road' }, 'works'],
    ['cannot take a supervisory matter from the inspectorate', { description: 'pungli' }, 'inspectorate'],
  ])('%s', (_why, input, opdCode) => {
    expect(route(input, [says('education', 0.99)])).toMatchObject({ method: 'rule', opdCode });
  });
});

describe('what a verifier gets to choose from', () => {
  const says = (opdCode: string, probability: number, sureFrom = 0): Evidence => ({
    opdCode,
    probability,
    reasons: [`word "${opdCode}"`],
    sureFrom,
  });

  it('are the three likeliest with their reasons, the proposed one first, and which model was asked', () => {
    const evidence = [says('education', 0.5), says('works', 0.3), says('guard', 0.1), says('harbour', 0.05)];
    const decision = route({ description: 'tanpa kata yang dikenal' }, evidence);
    expect(decision).toMatchObject({ method: 'manual', opdCode: null, modelVersion: 'model-1' });
    expect(decision.candidates).toEqual([
      { opdCode: 'education', confidence: 0.5, reasons: ['word "education"'] },
      { opdCode: 'works', confidence: 0.3, reasons: ['word "works"'] },
      { opdCode: 'guard', confidence: 0.1, reasons: ['word "guard"'] },
    ]);
  });

  it('are the two likeliest and the inspectorate, where that is why a person looks', () => {
    const evidence = [says('education', 0.4), says('works', 0.2), says('guard', 0.15), says('inspectorate', 0.12)];
    const decision = route({ description: 'tanpa kata yang dikenal' }, evidence);
    expect(decision.candidates.map(({ opdCode }) => opdCode)).toEqual(['education', 'works', 'inspectorate']);
  });

  it.each<[string, number, string]>([
    ['below the threshold of the model nothing is sent by it alone', 0.84, 'manual'],
    ['at the threshold it is', 0.85, 'classifier'],
  ])('%s', (_why, probability, method) => {
    expect(route({ description: 'tanpa kata' }, [says('education', probability, 0.85)])).toMatchObject({ method });
  });

  it('an unsure model and the words that agree are sure together', () => {
    const decision = route({ description: 'Tolong jembatan kami' }, [says('works', 0.5, 0.85)]);
    expect(decision).toMatchObject({ method: 'combined', opdCode: 'works' });
  });

  it('without a model only what the rules propose', () => {
    const decision = route({ description: 'Tolong jembatan kami' });
    expect(decision).toMatchObject({ modelVersion: null, candidates: [{ opdCode: 'works' }] });
    expect(route({ description: 'tanpa kata' }).candidates).toEqual([]);
  });
});

describe('signs in the text', () => {
  const signsOf = ({ signals }: RouteDecision) =>
    [signals.elsewhere, signals.urgent, signals.supervisory].map((found) => found.map(({ code }) => code).join());

  it.each<[string, Partial<RouteInput>, string, string[]]>([
    [
      "another's matter waits for a person, who may say so",
      { description: 'kebakaran gardu pln' },
      'manual',
      ['power', '', ''],
    ],
    [
      'so does what may be for the inspectorate',
      { description: 'kebakaran, lalu amplop' },
      'manual',
      ['', '', 'money'],
    ],
    ['danger hinders nothing, it hurries', { description: 'kebakaran, kabel putus' }, 'rule', ['', 'cable', '']],
    ["the citizen's choice is followed", { description: 'pln', categoryCode: 'road' }, 'rule', ['power', '', '']],
    ['what is supervisory by a rule goes there', { description: 'pungli, amplop' }, 'rule', ['', '', 'money']],
  ])('%s', (_why, input, method, signs) => {
    const decision = route(input);
    expect(decision.method).toBe(method);
    expect(decision.proposedOpdCode).not.toBeNull();
    expect(signsOf(decision)).toEqual(signs);
  });
});

it('takes milliseconds even with a thousand rules and ten thousand words', () => {
  const many = compileRouting({
    ...reference,
    rules: Array.from({ length: 1000 }, (_, i) => ({
      ...rules[1]!,
      code: `r${i}`,
      conditions: { words: [`kata${i} dua`] },
    })),
    categories: Array.from({ length: 1000 }, (_, i) =>
      category(
        `c${i}`,
        `o${i}`,
        Array.from({ length: 10 }, (__, j) => `sinonim${i}x${j}`),
      ),
    ),
  });
  const description = Array.from({ length: 300 }, (_, i) => `laporan sinonim${i}x1`)
    .join(' ')
    .slice(0, 5000);
  const input: RouteInput = { kind: 'complaint', subject: 'Laporan', description };
  for (let i = 0; i < 50; i += 1) routeComplaint(input, many);
  const started = process.hrtime.bigint();
  for (let i = 0; i < 100; i += 1) routeComplaint(input, many);
  const each = Number(process.hrtime.bigint() - started) / 1e6 / 100;
  // Wide, since machines are shared: what it catches is work that grows with rules times words.
  expect(each).toBeLessThan(60);
});
