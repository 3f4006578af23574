import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packFiles, type PackFile } from './data-pack';
import { parseDataPack } from './parse-data-pack';
import { DataPackError, formatProblem } from './problem';

const tinyFolder = join(__dirname, '../testing/tiny-pack');
const tinyFiles: PackFile[] = [...packFiles, 'instruments/contoh.yaml'];
const tiny = (): Record<PackFile, string> =>
  Object.fromEntries(tinyFiles.map((file) => [file, readFileSync(join(tinyFolder, file), 'utf8')])) as Record<
    PackFile,
    string
  >;

/** Why, the file, what is replaced by what, and the line that the loader prints. */
// prettier-ignore
const broken: [string, PackFile, string | RegExp, string, string][] = [
  ['an OPD nobody knows', 'categories.yaml', 'opd: dinas-umum', 'opd: dinas-umun', 'categories.yaml:5: categories[0].opd: "dinas-umun" tidak dikenal (OPD)'],
  ['a synonym of two categories', 'categories.yaml', '[korupsi]', '[jalan rusak]', 'categories.yaml:11: categories[1].synonyms[0]: "jalan rusak" sudah dipakai di baris 6'],
  ['a supervisory category in public', 'categories.yaml', 'public: false', 'public: true', 'categories.yaml:12: categories[1].public: kategori berkadar pengawasan tidak boleh public'],
  ['an unknown key', 'categories.yaml', 'supervisory: true', 'supervisori: true', 'categories.yaml:13: categories[1].supervisori: Kunci tidak dikenali : "supervisori"'],
  ['a wrong type', 'categories.yaml', 'public: false', 'public: tidak', 'categories.yaml:12: categories[1].public: Input tidak valid: diharapkan boolean, diterima string'],
  ['a code with capitals', 'opds.yaml', 'code: dinas-umum', 'code: Dinas', 'opds.yaml:3: opds[1].code: String tidak valid: harus sesuai pola /^(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*$/'],
  ['a missing value', 'opds.yaml', 'name: Dinas Umum, ', '', 'opds.yaml:3: opds[1].name: Input tidak valid: diharapkan string, diterima undefined'],
  ['two OPDs of one code', 'opds.yaml', 'code: dinas-umum', 'code: inspektorat', 'opds.yaml:3: opds[1].code: "inspektorat" sudah dipakai di baris 2'],
  ['a calendar nobody knows', 'opds.yaml', 'kind: dinas, calendar: kantor', 'kind: dinas, calendar: malam', 'opds.yaml:3: opds[1].calendar: "malam" tidak dikenal (calendar)'],
  ['an area nobody knows', 'opds.yaml', "'99.01.02'", "'99.01.03'", 'opds.yaml:17: opds[3].area: "99.01.03" tidak dikenal (area)'],
  ['YAML that is none', 'opds.yaml', 'opds:', 'opds: [', 'opds.yaml:2: tidak terbaca: Block collections are not allowed within flow collections'],
  ['a key given twice', 'regency.yaml', 'notices: []', 'name: Lain', 'regency.yaml:8: tidak terbaca: Map keys must be unique'],
  ['a time zone nobody knows', 'regency.yaml', 'Asia/Makassar', 'Asia/Batang', 'regency.yaml:6: timeZone: Input tidak valid'],
  ['a parent nobody knows', 'areas.csv', 'Barat Dua,village,desa,99.01.01', 'Barat Dua,village,desa,99.01.07', 'areas.csv:5: parent: "99.01.07" tidak dikenal (area)'],
  ['a parent of the wrong level', 'areas.csv', 'Barat Dua,village,desa,99.01.01', 'Barat Dua,village,desa,99.01', 'areas.csv:5: parent: induk "99.01" harus satu tingkat di atasnya'],
  ['another regency', 'areas.csv', '99.01,Kabupaten', '99.02,Kabupaten', 'areas.csv:2: code: harus tepat satu wilayah tingkat regency, dengan kode 99.01'],
  ['a latitude beyond the pole', 'areas.csv', '0.75,120.5', '95,120.5', 'areas.csv:5: latitude: Terlalu besar: diharapkan number menjadi <=90'],
  ['a row too short', 'areas.csv', ',0.75,120.5', '', 'areas.csv:5: tidak terbaca: Invalid Record Length: columns length is 7, got 5 on line 5'],
  ['a boundary of nothing', 'boundaries.geojson', '99.01.01.2002', '99.01.01.2009', 'boundaries.geojson:3: features[1].properties.code: "99.01.01.2009" tidak dikenal (area)'],
  ['a boundary that is no number', 'boundaries.geojson', '[120,1]', '["x",1]', 'boundaries.geojson:3: features[1].geometry.coordinates[0][3][0]: Input tidak valid: diharapkan number, diterima string'],
  ['an office that closes before it opens', 'calendars.yaml', "closes: '12:00'", "closes: '07:00'", 'calendars.yaml:8: calendars[0].versions[0].weekly.1[0].closes: harus sesudah jam buka 08:00'],
  ['periods that overlap', 'calendars.yaml', "opens: '13:00'", "opens: '11:00'", 'calendars.yaml:8: calendars[0].versions[0].weekly.1[1].opens: harus sesudah 12:00'],
  ['a holiday of a year without a decree', 'holidays.csv', '2026-01-01', '2028-01-01', 'holidays.csv:2: date: tahun 2028 belum ada di decrees (calendars.yaml)'],
  ['a day that does not exist', 'holidays.csv', '2026-01-01', '2026-02-30', 'holidays.csv:2: date: tanggal format ISO tidak valid'],
  ['a kind without a policy', 'sla-policies.yaml', 'kind: aspiration', 'kind: information_request', 'sla-policies.yaml:5: policies: tidak ada kebijakan untuk jenis aspiration'],
  ['a clock that is missing', 'sla-policies.yaml', 'clock: citizen_reply', 'clock: statutory', 'sla-policies.yaml:8: policies[0].clocks: jam citizen_reply tidak ada'],
  ['a ladder without the limit', 'sla-policies.yaml', 'percent: 100', 'percent: 90', 'sla-policies.yaml:9: policies[0].clocks[0].milestones: tonggak percent: 100 tidak ada; tanpa itu pelanggaran tidak tercatat'],
  ['a milestone of two minds', 'sla-policies.yaml', 'percent: 100,', 'percent: 100, after: { amount: 1, unit: seconds },', 'sla-policies.yaml:3: ladders[0][0]: percent | after'],
  ['a unit nobody knows', 'sla-policies.yaml', '{ amount: 3, unit: working_days }', '{ amount: 3, unit: days }', 'sla-policies.yaml:9: policies[0].clocks[0].duration.unit: Pilihan tidak valid: diharapkan salah satu dari "working_days"|"working_hours"|"calendar_days"|"seconds"'],
  ['a rule to an unknown OPD', 'routing-rules.yaml', 'opd: inspektorat', 'opd: kpk', 'routing-rules.yaml:6: rules[0].then.opd: "kpk" tidak dikenal (OPD)'],
  ['a rule to two offices', 'routing-rules.yaml', 'district: true', 'district: true, opd: inspektorat', 'routing-rules.yaml:11: rules[1].then: opd | district: true | category'],
  ['a rule about an unknown area', 'routing-rules.yaml', "'99.01.02'", "'99.07.02'", 'routing-rules.yaml:10: rules[1].when.areas[0]: "99.07.02" tidak dikenal (area)'],
  ['a condition without what it narrows', 'routing-rules.yaml', 'words: [kantor], ', '', 'routing-rules.yaml:10: rules[1].when.withoutWords: hanya berguna bersama words'],
  ['a district without an office', 'opds.yaml', "kind: kecamatan,\n      area: '99.01.01',", 'kind: dinas,', 'areas.csv:3: code: kecamatan "99.01.01" tidak punya OPD jenis kecamatan, padahal aturan mengarah ke kecamatan'],
  ['a sign without words', 'signals.yaml', 'words: [kabel putus]', 'words: []', 'signals.yaml:9: urgent[0].words: Terlalu kecil: diharapkan array memiliki >=1 item'],
  ['a sign in capitals, which no text is compared in', 'signals.yaml', '[listrik padam]', '[PLN]', "signals.yaml:5: elsewhere[0].words[0]: String tidak valid: harus sesuai pola /^[\\p{Ll}\\d][\\p{Ll}\\d .,'/-]*$/u"],
  ['an addressee without a contact', 'signals.yaml', "    contact: '123'\n", '', 'signals.yaml:2: elsewhere[0].contact: Input tidak valid: diharapkan string, diterima undefined'],
  ['weights that do not add up', 'instruments/contoh.yaml', 'weight: 0.4', 'weight: 0.5', 'instruments/contoh.yaml:10: dimensions: jumlah bobot harus 1, sekarang 1.1'],
  ['a gap between bands', 'instruments/contoh.yaml', 'max: 49.99', 'max: 49', 'instruments/contoh.yaml:26: bands[1].max: rentang harus sambung-menyambung dari 100 turun ke 0 per 0,01: di sini seharusnya max 49.99'],
  ['bands that end above 0', 'instruments/contoh.yaml', 'min: 0,', 'min: 10,', 'instruments/contoh.yaml:26: bands[1].min: rentang terakhir harus mulai dari 0'],
  ['a unit that is no OPD and has none', 'instruments/contoh.yaml', ', opd: dinas-umum, areas', ', areas', 'instruments/contoh.yaml:9: units.assessed[1]: unit "pos-timur" bukan OPD, jadi perlu name dan opd'],
  ['a unit of an OPD nobody knows', 'instruments/contoh.yaml', 'opd: dinas-umum, areas', 'opd: dinas-lain, areas', 'instruments/contoh.yaml:9: units.assessed[1].opd: "dinas-lain" tidak dikenal (OPD)'],
  ['an instrument that assesses nobody', 'instruments/contoh.yaml', /units:\n[^]*?dimensions:/, 'dimensions:', 'instruments/contoh.yaml:5: dimensions: instrumen yang menilai perlu units'],
  ['proofs worth more than the maximum', 'instruments/contoh.yaml', 'points: 3', 'points: 4', 'instruments/contoh.yaml:22: dimensions[1].indicators[0].proofs: jumlah points bukti paling tinggi 3'],
  ['a weight without what it weighs', 'instruments/contoh.yaml', 'measureWeight: 0.5', 'source: x', 'instruments/contoh.yaml:19: dimensions[1].indicators[0]: measureWeight hanya berguna (dan wajib) bila ada measure dan proofs'],
  ['values of an instrument nobody knows', 'instruments/contoh.yaml', 'maxScore: 3', 'maxScore: 3\nvaluesOf: lain', 'instruments/contoh.yaml:5: valuesOf: "lain" tidak dikenal (instrument)'],
  ['an assessment of what is measured', 'assessments.yaml', 'satu.1: 2', 'dua.1: 2', 'assessments.yaml:8: assessments[0].values["dua.1"]: indikator "dua.1" dihitung dari laporan dan bukti, tidak diisi'],
  ['an assessment above the maximum', 'assessments.yaml', 'satu.1: 2', 'satu.1: 4', 'assessments.yaml:8: assessments[0].values["satu.1"]: paling tinggi 3'],
  ['an assessment of a unit nobody knows', 'assessments.yaml', '[pos-timur]', '[pos-barat]', 'assessments.yaml:6: assessments[0].units[0]: "pos-barat" tidak dikenal (unit)'],
];

const problemsOf = (texts: Partial<Record<PackFile, string>>, lang: 'id' | 'en' = 'id'): string[] => {
  try {
    parseDataPack(texts);
    return [];
  } catch (error) {
    if (!(error instanceof DataPackError)) throw error;
    return error.problems.map((problem) => formatProblem(problem, lang));
  }
};

describe('a pack that is wrong is refused with file and line', () => {
  it.each(broken)('%s', (_why, file, from, to, message) => {
    const texts = tiny();
    const text = texts[file] ?? '';
    expect(text).toMatch(from);
    texts[file] = text.replace(from, to);
    expect(problemsOf(texts)).toContain(message);
  });

  it('two instruments of one code, or for the same years', () => {
    const texts = tiny();
    texts['instruments/lain.yaml'] = texts['instruments/contoh.yaml'] ?? '';
    expect(problemsOf(texts)).toEqual([
      'instruments/lain.yaml:1: code: "contoh" sudah dipakai di instruments/contoh.yaml',
      'instruments/lain.yaml:3: years: tahunnya bertumpang tindih dengan instrumen "contoh"',
    ]);
    texts['instruments/lain.yaml'] = texts['instruments/lain.yaml'].replace('code: contoh', 'code: lain\ndraft: true');
    expect(problemsOf(texts)).toEqual([]);
  });

  it('names a pack without instruments', () => {
    const { 'instruments/contoh.yaml': _missing, ...texts } = tiny();
    expect(problemsOf(texts)).toEqual(['instruments/*.yaml:1: berkas tidak ada']);
  });

  it('names a file that is missing', () => {
    const { 'opds.yaml': _missing, ...texts } = tiny();
    expect(problemsOf(texts)).toEqual(['opds.yaml:1: berkas tidak ada']);
  });

  it('reports everything at once, by the folder as it was given', () => {
    const texts = tiny();
    texts['opds.yaml'] = texts['opds.yaml'].replaceAll('calendar: kantor', 'calendar: 7');
    texts['holidays.csv'] = texts['holidays.csv'].replace('2026-01-01', 'kemarin');
    let message = '';
    try {
      parseDataPack(texts, (file) => `data/contoh/${file}`);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message.split('\n')).toHaveLength(5);
    expect(message).toContain('data/contoh/opds.yaml:2: opds[0].calendar: ');
    expect(message).toContain('data/contoh/holidays.csv:2: date: ');
  });

  it('speaks English too', () => {
    const texts = tiny();
    texts['categories.yaml'] = texts['categories.yaml'].replace('opd: dinas-umum', 'opd: nobody');
    expect(problemsOf(texts, 'en')).toEqual(['categories.yaml:5: categories[0].opd: "nobody" is unknown (OPD)']);
  });
});
