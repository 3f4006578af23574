import { keysOf, publicText, textParts, withoutReporter, wordKey, type MaskingFacts } from './mask-text';

const places = new Set(['batang', 'kauman', 'subah', 'limpung', 'sambong', 'dpupr', 'pekerjaan', 'umum']);
const nobody: MaskingFacts = {
  reporter: null,
  isKnown: (word) => places.has(word),
  hides: () => false,
  shows: () => false,
  forgotten: () => false,
};
const reportedBy = (name: string): MaskingFacts => ({
  ...nobody,
  reporter: { name, email: 'siti@example.org', phone: '+6281234567890', nik: null },
});

describe('other people in a text, as anybody may read it', () => {
  it.each([
    // How somebody is addressed.
    ['Yth. Ibu Siti Aminah, lubang ditambal Senin.', 'Yth. Ibu …, lubang ditambal Senin.'],
    ['Kepada Bapak/Ibu Slamet kami sampaikan terima kasih.', 'Kepada Bapak/Ibu … kami sampaikan terima kasih.'],
    ['pak joko sudah kami hubungi', 'pak … sudah kami hubungi'],
    ['Sdr. Budi Santoso dan sdri. Casroniyah dapat datang.', 'Sdr. … dan sdri. … dapat datang.'],
    ['Mas Anto dan Mbak Yuli menagih iuran', 'Mas … dan Mbak … menagih iuran'],
    ['Almarhum H. Kasnadi bin Wiryo', 'Almarhum … bin …'],
    // How a name is announced.
    ['KTP atas nama Casmito belum jadi', 'KTP atas nama … belum jadi'],
    ['a.n. Ropiah, a/n SUKAMTI dan an. waridin', 'a.n. …, a/n … dan an. …'],
    ['Nama saya Zefanya Lumban dari Kauman', 'Nama saya … dari Kauman'],
    ['anak saya yang bernama dulmanan sakit', 'anak saya yang bernama … sakit'],
    ['saya casroni warga RT 3', 'saya … warga RT 3'],
    ['Saya Kusnoto, dari Subah', 'Saya …, dari Subah'],
    ['tetangga saya Waridin memelihara ayam', 'tetangga saya … memelihara ayam'],
    ['Oknum Tarjono meminta uang, juga Kades Sutrisno', 'Oknum … meminta uang, juga Kades …'],
    ['perangkat desa (Wagiman, 43 th) menolak', 'perangkat desa (…, 43 th) menolak'],
    ['Kepala Bidang, Ir. Suyatno, M.T., sudah meninjau', 'Kepala Bidang, Ir. …, M.T., sudah meninjau'],
    ['aminah akan dihubungi Casmito', '… akan dihubungi …'],
    ['ditinjau oleh Rokhman Hadiwinoto, S.T.', 'ditinjau oleh …, S.T.'],
    // A name that nothing announces.
    ['lampu di depan rumah Sulastri mati', 'lampu di depan rumah … mati'],
    ['siti aminah tidak dapat bantuan', '… tidak dapat bantuan'],
    ['Jalan rusak.\nHormat saya,\nYovita Kresnadi', 'Jalan rusak.\nHormat saya,\n…'],
    ['Mohon dibantu. Terima kasih. (sujaryono)', 'Mohon dibantu. Terima kasih. (…)'],
    ['Kontak kami: dihubungi M. Yusuf', 'Kontak kami: dihubungi …'],
  ])('%s', (written, shown) => expect(publicText(written, nobody)).toBe(shown));
});

describe('what names nobody stays', () => {
  it.each([
    'Lampu di Jalan Veteran dan Jl. Pak Harto sudah menyala.',
    'Jl. Jenderal Sudirman, Jl. Ahmad Yani dan Gang Haji Slamet',
    'SMK Budi Utomo dan SD Negeri Kartini kekurangan guru',
    'Pak RT dan Bu Camat sudah tahu, Pak Lurah belum.',
    'Bapak Kepala Dinas Pekerjaan Umum yang terhormat',
    'Ibu kota kecamatan sudah dilayani; bapak dapat datang Senin.',
    'saya warga Kauman, nama jalan belum ada',
    'Kades Sambong dan Camat Limpung hadir',
    'atas nama warga RT 3 kami berterima kasih',
    'hari indah di bulan Juli, titik lampu padam',
    'ibu saya lemas, anak saya sakit, mohon pak supya cepat',
    'Terima kasih atas perhatiannya',
    'Dikerjakan 24-11-2026 dan 2026-12-01, tahun 2025-2026, laporan BTG-2026-000042, biaya Rp 1.500.000.000.',
    'JALAN RUSAK PARAH MOHON SEGERA DIPERBAIKI',
  ])('%s', (written) => expect(publicText(written, nobody)).toBe(written));
});

it.each([
  ['WA 0812-3456-7890 / siti@example.org, sejak 2026', 'WA … / …, sejak 2026'],
  ['Hubungi 08-12-2026 3456, NIK 3325011234567890, ig @siti.aminah', 'Hubungi …, NIK …, ig …'],
])('numbers and addresses go: %s', (written, shown) => expect(publicText(written, nobody)).toBe(shown));

describe("the reporter's own name", () => {
  it.each([
    ['Siti Aminah', 'aminah sudah lapor, siti menunggu', '… sudah lapor, … menunggu'],
    ['Siti Aminah', 'Bu Aminnah dan SITI AMINAH', 'Bu … dan …'],
    ['Hj. Siti Aminah, S.Pd.', 'sitiaminah menulis', '… menulis'],
    ['Casroni', 'rumah Casroni kebanjiran', 'rumah … kebanjiran'],
    // An ordinary word or a place says who it is only beside another part, or where somebody is addressed.
    ['Indah Batang', 'Batang yang indah, kata Indah Batang', 'Batang yang indah, kata …'],
    ['Bagus Jalan', 'jalan yang bagus; Pak Bagus datang', 'jalan yang bagus; Pak … datang'],
    ['Ahmad Veteran', 'Lubang di Jalan Veteran', 'Lubang di Jalan Veteran'],
    ['Al', 'al hasil belum ada', 'al hasil belum ada'],
  ])('%s in: %s', (name, written, shown) => expect(publicText(written, reportedBy(name))).toBe(shown));

  it('an office that may not know them reads everything but them', () => {
    const written = 'Saya Waridin. Casroni juga melihat Pak Joko. WA 0899-1111-2222.';
    expect(withoutReporter(written, reportedBy('Casroni'), true)).toBe('Saya …. … juga melihat Pak Joko. WA ….');
    const answer = 'Bu Siti (081234567890), hubungi Pak Joko di 0285-391321.';
    expect(withoutReporter(answer, reportedBy('Siti Aminah'), false)).toBe(
      'Bu … (…), hubungi Pak Joko di 0285-391321.',
    );
  });
});

describe('what people decide about single words', () => {
  const decided = (hidden: string[], shown: string[]): MaskingFacts => ({
    ...reportedBy('Siti Aminah'),
    hides: (key) => hidden.flatMap(keysOf).includes(key),
    shows: (key) => shown.flatMap(keysOf).includes(key),
  });

  it('hides a word wherever it stands, and shows one that was taken for a name', () => {
    expect(publicText('Toko Maju, kata Pak Joko', decided(['toko maju'], ['Joko']))).toBe('…, kata Pak Joko');
    expect(publicText('Kantor 0285-391321', decided([], ['0285 391321']))).toBe('Kantor 0285-391321');
  });

  it('never shows the reporter', () => {
    expect(publicText('Siti Aminah, 0812-3456-7890', decided([], ['Siti Aminah', '081234567890']))).toBe('…, …');
  });

  it('the parts together are the text, with why each is masked', () => {
    const text = 'Pak Joko dan Aminah di 0812 3456 7890';
    const parts = textParts(text, decided([], ['joko']));
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter(({ masked, shown }) => masked !== null || shown)).toEqual([
      { text: 'Joko', masked: null, shown: true },
      { text: 'Aminah', masked: 'reporter', shown: false },
      { text: '0812 3456 7890', masked: 'reporter', shown: false },
    ]);
    expect(wordKey('0812-3456')).toBe('08123456');
  });
});
