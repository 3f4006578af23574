import AxeBuilder from '@axe-core/playwright';
import { resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startTestApp({ webRoot: resolve('dist/web') });
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
}, 30_000);

const phone = { width: 360, height: 740 };
const desk = { width: 1440, height: 900 };

async function signedIn(username: string, viewport = desk): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'id-ID', viewport });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const data = { username, password: 'tanggap-demo' };
  expect((await page.request.post(`${app.url}/api/v1/auth/login`, { data })).status()).toBe(200);
  return { context, page };
}

async function as(username: string, work: (page: Page) => Promise<void>, viewport = desk): Promise<void> {
  const { context, page } = await signedIn(username, viewport);
  try {
    await work(page);
  } finally {
    await context.close();
  }
}

describe('the administrator', () => {
  it('edits a category: the error stands at its field, nothing is lost, and the list has it', async () => {
    await as('admin', async (page) => {
      await page.goto(`${app.url}/office/pengaturan/kategori`);
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
    const admin = await app.as('admin');
    const { body } = (await admin.get('/api/v1/categories/jalan-jembatan').expect(200)) as { body: unknown };
    expect(body).toMatchObject({ name: 'Jalan, jembatan, trotoar', public: false, version: 2 });
    expect((body as { synonyms: string[] }).synonyms).toContain('jalan bergelombang parah');
  }, 60_000);

  it("keeps what was typed over somebody else's change, and takes over the rest of it", async () => {
    const other = await app.as('admin');
    await as('admin', async (page) => {
      await page.goto(`${app.url}/office/pengaturan/opd/dlh`);
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
  }, 60_000);

  it('creates a user, who can sign in, and gives them a new password', async () => {
    await as('admin', async (page) => {
      await page.goto(`${app.url}/office/pengaturan/pengguna/_baru`);
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
      await page.locator('input[name=password]').fill('jembatan-kauman-8');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByText('Siti Aminah: tersimpan.').waitFor();
    });
    const login = (password: string) => app.http.post('/api/v1/auth/login').send({ username: 'siti.dlh', password });
    await login('jembatan-kauman-7').expect(401);
    await login('jembatan-kauman-8').expect(200);
  }, 60_000);

  it('moves a rule, writes a new one and tries where a text goes', async () => {
    await as('admin', async (page) => {
      await page.goto(`${app.url}/office/pengaturan/aturan/_baru`);
      await page.getByLabel('Kode').fill('uji-pohon');
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
    });
  }, 60_000);
});

describe('every page of the office', () => {
  it.each([
    ['admin', '/pengaturan/opd'],
    ['admin', '/pengaturan/opd/rsud-batang'],
    ['admin', '/pengaturan/kategori'],
    ['admin', '/pengaturan/kategori/jalan-jembatan'],
    ['admin', '/pengaturan/aturan'],
    ['admin', '/pengaturan/aturan/pengawasan-kata'],
    ['auditor', '/pengaturan/pengguna'],
    ['admin', '/pengaturan/pengguna/_baru'],
  ])(
    '%s: %s has no accessibility violation and fits 360 px',
    async (username, path) => {
      await as(
        username,
        async (page) => {
          await page.goto(`${app.url}/office${path}`);
          await page.locator('main h1').waitFor();
          await page.locator('.of-loading').waitFor({ state: 'detached' });
          const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
          const { violations } = await axe.analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        },
        phone,
      );
    },
    60_000,
  );
});
