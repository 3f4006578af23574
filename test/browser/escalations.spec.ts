import AxeBuilder from '@axe-core/playwright';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startTestApp, type Agent, type TestApp } from '../support';

let app: TestApp;
let browser: Browser;
let supervisor: Agent;
let first: string;
let second: string;

beforeAll(async () => {
  app = await startTestApp({ webRoot: resolve('dist/web') });
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  supervisor = await app.as('supervisor');
  [first, second] = [await fileEscalated(), await fileEscalated()];
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function fileEscalated(): Promise<string> {
  const filed = await app.http
    .post('/api/v1/complaints')
    .send({
      kind: 'complaint',
      subject: 'Jalan berlubang di depan SDN Kauman 1',
      description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
      anonymous: true,
    })
    .expect(201);
  const { number } = filed.body as { number: string };
  await supervisor.post(`/api/v1/complaints/${number}/escalate`).send({ reason: 'Warga terus menelepon.' }).expect(200);
  return number;
}

async function as(username: string, width: number, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width, height: 900 } });
  context.setDefaultTimeout(15_000);
  try {
    const page = await context.newPage();
    const data = { username, password: 'tanggap-demo' };
    expect((await page.request.post(`${app.url}/api/v1/auth/login`, { data })).status()).toBe(200);
    await work(page);
  } finally {
    await context.close();
  }
}

async function sound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
  expect(serious).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
}

it('a supervisor acknowledges an escalation in one tap where the office opens, and the next one with a note', async () => {
  await as('supervisor', 360, async (page) => {
    await page.goto(`${app.url}/office/`);
    const waiting = page.getByRole('region', { name: 'Eskalasi yang menunggu Anda' });
    await waiting
      .getByText(/^naik dalam/)
      .first()
      .waitFor();
    await sound(page);
    await waiting.getByRole('button', { name: `Tindak lanjuti ${first}` }).click();
    await page.getByText(`${first}: sudah ditindaklanjuti.`).waitFor();

    await page.goto(`${app.url}/office/eskalasi`);
    const mine = page.getByRole('region', { name: 'Menunggu Anda' });
    await mine.getByRole('button', { name: 'Tulis catatan sendiri' }).click();
    await mine.getByLabel('Apa yang sedang dilakukan').fill('Tim berangkat besok pagi.');
    await sound(page);
    await mine.getByRole('button', { name: `Tindak lanjuti ${second}` }).click();
    await mine.getByText('Tidak ada yang menunggu Anda').waitFor();

    await page.goto(`${app.url}/office/laporan/${second}`);
    const escalations = page.getByRole('region', { name: 'Eskalasi' });
    await escalations.getByText(/Ditindaklanjuti oleh Siti Nurjanah: Tim berangkat besok pagi\./).waitFor();
    await page.getByText('Eskalasi ditindaklanjuti: Pembina').waitFor();
  });
}, 60_000);

it('an officer enters an absence with who acts meanwhile, and takes it back', async () => {
  await as('officer.dpupr', 1440, async (page) => {
    await page.goto(`${app.url}/office/eskalasi`);
    const absence = page.getByRole('region', { name: 'Ketidakhadiran saya' });
    await absence.getByLabel('Hari pertama').fill('2099-12-01');
    await absence.getByLabel('Hari terakhir').fill('2099-11-30');
    await absence.getByRole('button', { name: 'Catat ketidakhadiran' }).click();
    await absence.getByText('Hari terakhir tidak boleh sebelum hari pertama.').waitFor();
    await absence.getByLabel('Hari terakhir').fill('2099-12-04');
    await absence.getByLabel(/^Pelaksana/).click();
    await page.getByRole('option').first().click();
    await absence.getByRole('button', { name: 'Catat ketidakhadiran' }).click();
    await absence.getByText('Ketidakhadiran tercatat.').waitFor();
    await absence.getByText(/\(pelaksana\)/).waitFor();
    await sound(page);
    await absence.getByRole('button', { name: /^Hapus/ }).click();
    await absence.getByText('Belum ada yang tercatat.').waitFor();
  });
}, 60_000);

it('the administrator names the board', async () => {
  await as('admin', 1440, async (page) => {
    await page.goto(`${app.url}/office/pengaturan/jabatan`);
    await page.getByRole('link', { name: 'Tunjuk pejabat' }).click();
    await page.getByLabel('Nama pengguna').fill('supervisor');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('link', { name: 'Siti Nurjanah' }).waitFor();
    await sound(page);
    await page.goto(`${app.url}/office/pengaturan/ketidakhadiran`);
    await page.getByRole('button', { name: 'Catat ketidakhadiran' }).waitFor();
    await sound(page);
  });
}, 60_000);
