import { desk, expectAccessible, loaded, phone, startVisitors, type Visitors } from './visitors';

let visitors: Visitors;
let url: string;

beforeAll(async () => {
  visitors = await startVisitors();
  ({ url } = visitors.app);
});
afterAll(() => visitors.close());

describe('the administrator', () => {
  it('edits a category: the error stands at its field, nothing is lost, and the list has it', async () => {
    await visitors.staff('admin', desk, async (page) => {
      await page.goto(`${url}/office/pengaturan/kategori`);
      await page.getByLabel('Cari nama atau kode').fill('jembatan');
      await page.getByRole('link', { name: 'Jalan dan jembatan' }).click();
      const name = page.getByLabel('Nama', { exact: true });
      await name.fill('J');
      await page.getByRole('combobox', { name: /^Sinonim/ }).fill('jalan bergelombang parah,');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByText('Panjangnya harus 2 sampai 100 karakter.').waitFor();
      expect(await name.inputValue()).toBe('J');
      expect(await name.getAttribute('aria-invalid')).toBe('true');
      await name.fill('Jalan, jembatan, trotoar');
      await page.getByLabel('Terbuka untuk umum').uncheck();
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByText('Jalan, jembatan, trotoar: tersimpan.').waitFor();
    });
    const admin = await visitors.app.as('admin');
    const { body } = (await admin.get('/api/v1/categories/jalan-jembatan').expect(200)) as { body: unknown };
    expect(body).toMatchObject({ name: 'Jalan, jembatan, trotoar', public: false, version: 2 });
    expect((body as { synonyms: string[] }).synonyms).toContain('jalan bergelombang parah');
  });

  it("keeps what was typed over somebody else's change, and takes over the rest of it", async () => {
    const other = await visitors.app.as('admin');
    await visitors.staff('admin', desk, async (page) => {
      await page.goto(`${url}/office/pengaturan/opd/dlh`);
      const phoneNumber = page.getByLabel(/^Telepon/);
      await phoneNumber.fill('(0285) 123456');
      const { body } = (await other.get('/api/v1/opds/dlh').expect(200)) as { body: Record<string, unknown> };
      await other
        .put('/api/v1/opds/dlh')
        .send({ ...body, shortName: 'DLH Batang' })
        .expect(200);
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByText('Baru saja diubah orang lain').waitFor();
      await page.getByRole('button', { name: 'Muat versi terbaru' }).click();
      await page.getByText('Baru saja diubah orang lain').waitFor({ state: 'detached' });
      expect(await phoneNumber.inputValue()).toBe('(0285) 123456');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByText(/: tersimpan\.$/).waitFor();
    });
    const { body } = (await other.get('/api/v1/opds/dlh').expect(200)) as { body: unknown };
    expect(body).toMatchObject({ shortName: 'DLH Batang', phone: '(0285) 123456' });
  });

  it('creates a user, who can sign in, gives them a new password, and reads what was changed', async () => {
    await visitors.staff('admin', desk, async (page) => {
      await page.goto(`${url}/office/pengaturan/pengguna/_baru`);
      await page.getByLabel('Nama pengguna').fill('siti.dlh');
      await page.getByLabel('Nama', { exact: true }).fill('Siti Aminah');
      await page.getByRole('combobox', { name: 'Peran' }).click();
      await page.getByRole('option', { name: 'Pejabat penghubung' }).click();
      await page.getByRole('combobox', { name: 'OPD' }).fill('lingkungan');
      await page.getByRole('option', { name: 'Dinas Lingkungan Hidup' }).click();
      await page.locator('input[name=password]').fill('pendek');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.locator('input[name=password][aria-invalid=true]').waitFor();
      await page.locator('input[name=password]').fill('jembatan-kauman-7');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByText('Siti Aminah: tersimpan.').waitFor();
      await page.getByLabel('Cari nama atau kode').fill('siti.dlh');
      await page.getByRole('link', { name: 'Siti Aminah' }).click();
      await page.getByText('Peran: Pejabat penghubung').waitFor();
      await page.getByLabel(/^Surel/).fill('siti@batangkab.go.id');
      await page.locator('input[name=password]').fill('jembatan-kauman-8');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByText('Siti Aminah: tersimpan.').waitFor();
      expect(await page.getByLabel('Cari nama atau kode').inputValue()).toBe('siti.dlh');
      await page.getByRole('link', { name: 'Siti Aminah' }).click();
      await page.getByText('Kata sandi: diganti').waitFor();
      expect(await page.getByLabel(/^Surel/).inputValue()).toBe('siti@batangkab.go.id');
    });
    const login = (password: string) =>
      visitors.app.http.post('/api/v1/auth/login').send({ username: 'siti.dlh', password });
    await login('jembatan-kauman-7').expect(401);
    await login('jembatan-kauman-8').expect(200);
  });

  it('moves a rule, writes a new one and tries where a text goes', async () => {
    await visitors.staff('admin', desk, async (page) => {
      await page.goto(`${url}/office/pengaturan/aturan/_baru`);
      await page.getByLabel('Kode', { exact: true }).fill('uji-pohon');
      await page.getByLabel('Nama', { exact: true }).fill('Pohon tumbang');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByText('Isi paling sedikit satu syarat.').waitFor();
      await page.getByRole('combobox', { name: /^Kata dalam laporan/ }).fill('pohon tumbang,');
      await page.getByRole('combobox', { name: /^OPD/ }).fill('bencana');
      await page.getByRole('option', { name: 'Badan Penanggulangan Bencana Daerah' }).click();
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByText('Pohon tumbang: tersimpan.').waitFor();
      const names = page.locator('tbody th');
      const last = await names.count();
      await page.getByRole('button', { name: 'Naikkan aturan Pohon tumbang' }).click();
      await names
        .nth(last - 2)
        .getByText('Pohon tumbang')
        .waitFor();
      await page.getByLabel('Isi laporan contoh').fill('Ada pohon tumbang menutup jalan desa.');
      await page.getByRole('button', { name: 'Lihat tujuannya' }).click();
      await page.getByText('Diteruskan ke Badan Penanggulangan Bencana Daerah').waitFor();
      await page.getByLabel('Isi laporan contoh').fill('Jalan provinsi rusak parah di tikungan.');
      await page.getByRole('button', { name: 'Lihat tujuannya' }).click();
      await page.getByText('Diputuskan admin instansi; usulan: Di luar kabupaten: Dinas PU Bina Marga').waitFor();
    });
  });

  it('chooses whom the score is about, and sees what it changes before saving', async () => {
    await visitors.staff('admin', phone, async (page) => {
      await page.goto(`${url}/office/kepatuhan/unit`);
      await page.getByLabel('Tambah OPD').selectOption('dpupr');
      await page.getByRole('button', { name: 'Lihat pengaruhnya' }).click();
      await page.getByRole('heading', { name: /^Skor (menjadi|tidak berubah)/ }).waitFor();
      await page.getByLabel('Alasan perubahan').fill('Lokus penilaian tahun ini.');
      await page.getByRole('button', { name: 'Simpan pilihan unit' }).click();
      await page.getByText('Pilihan unit tersimpan.').waitFor();
      await page.getByText(/^8 unit, Rina Wulandari/).waitFor();
      await expectAccessible(page);
    });
  });

  it('sets how sure routing must be to decide by itself', async () => {
    await visitors.staff('admin', desk, async (page) => {
      await page.goto(`${url}/office/pengaturan/aturan`);
      const threshold = page.getByLabel('Ambang keyakinan (%)');
      await threshold.fill('85');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByText('Tersimpan.', { exact: true }).waitFor();
      await page.reload();
      expect(await threshold.inputValue()).toBe('85');
    });
    const auditor = await visitors.app.as('auditor');
    const { body } = (await auditor.get('/api/v1/routing-settings').expect(200)) as { body: unknown };
    expect(body).toMatchObject({ threshold: 0.85 });
  });
});

/** One of each kind: lists, records and forms of the settings are built of the same parts. */
describe('the pages of the office', () => {
  let number: string;
  beforeAll(async () => {
    const { body } = (await visitors.app.http
      .post('/api/v1/complaints')
      .send({
        kind: 'complaint',
        subject: 'Aspal mengelupas di tikungan',
        description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
        anonymous: true,
      })
      .expect(201)) as { body: { number: string } };
    ({ number } = body);
  });

  it.each([
    ['verifier', '/'],
    ['verifier', '/laporan/:number'],
    ['supervisor', '/pengawasan'],
    ['supervisor', '/kepatuhan'],
    ['admin', '/pengaturan/aturan/pengawasan-kata'],
    ['admin', '/pengaturan/pengguna/officer.dpupr'],
  ])(
    '%s: %s has no accessibility violation, fits 360 px, and its first Tab leads to the content',
    async (username, path) => {
      await visitors.staff(username, phone, async (page) => {
        await page.goto(`${url}/office${path.replace(':number', number)}`);
        await loaded(page);
        await page.keyboard.press('Tab');
        expect(await page.evaluate('document.activeElement.textContent')).toBe('Langsung ke isi');
        await expectAccessible(page);
      });
    },
  );
});

it('a supervisor asks for the month’s report by mail as well, and for an evidence pack', async () => {
  await visitors.staff('supervisor', desk, async (page) => {
    await page.goto(`${url}/office/pengawasan`);
    const monthly = page.getByRole('region', { name: 'Laporan bulanan' });
    await monthly.getByLabel('Kirim juga ke surel saya').check();
    await monthly.getByRole('button', { name: 'Siapkan laporan bulanan' }).click();
    await monthly.getByText('Menunggu giliran').waitFor();
    const pack = page.getByRole('region', { name: 'Paket bukti' });
    await pack.getByRole('combobox', { name: 'OPD' }).fill('Dinas Kesehatan');
    await page.getByRole('option', { name: 'Dinas Kesehatan' }).click();
    await pack.getByRole('button', { name: 'Siapkan paket bukti' }).click();
    await pack.getByText('Menunggu giliran').waitFor();
  });
  const supervisor = await visitors.app.as('supervisor');
  const answer = await supervisor.get('/api/v1/exports').expect(200);
  expect((answer.body as { items: { kind: string; params: object }[] }).items).toMatchObject([
    { kind: 'evidence_pack', params: { opd: 'dinkes' } },
    { kind: 'monthly_report', params: { tell: true } },
  ]);
});
