import AxeBuilder from '@axe-core/playwright';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ManualClock, MONDAY, startTestApp, wib, type TestApp } from '../support';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startTestApp({ webRoot: resolve('dist/web'), clock: new ManualClock(wib(MONDAY)) });
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
}, 30_000);

const viewport = { width: 360, height: 740 };

async function open(username: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'id-ID', viewport });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const data = { username, password: 'tanggap-demo' };
  expect((await page.request.post(`${app.url}/api/v1/auth/login`, { data })).status()).toBe(200);
  return page;
}

/** The citizen's telephone runs no script. */
async function openAsCitizen(): Promise<Page> {
  const context = await browser.newContext({ locale: 'id-ID', viewport, javaScriptEnabled: false });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

async function assigned(): Promise<{ number: string; trackingCode: string }> {
  const answer = await app.http.post('/api/v1/complaints').send({
    kind: 'complaint',
    subject: 'Jalan berlubang di depan SDN Kauman 1',
    description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
    categoryCode: 'jalan-jembatan',
    anonymous: true,
  });
  const filed = answer.body as { number: string; trackingCode: string };
  const verifier = await app.as('verifier');
  await verifier.post(`/api/v1/complaints/${filed.number}/verify`).send({}).expect(200);
  return filed;
}

const fits = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

it('an officer pauses, the citizen sees why; more time is asked for and approved, and the citizen sees the new date', async () => {
  const { number, trackingCode } = await assigned();
  const [officer, citizen] = await Promise.all([open('officer.dpupr'), openAsCitizen()]);
  await officer.goto(`${app.url}/office/laporan/${number}`);
  await officer.getByRole('button', { name: 'Jeda batas waktu' }).click();
  await officer.getByRole('combobox', { name: 'Alasan jeda' }).click();
  await officer.getByRole('option', { name: 'menunggu instansi lain' }).click();
  await officer.getByText('Tanpa persetujuan paling lama sampai Senin, 23 November 2026 (sisa 10 hari kerja').waitFor();
  const day = officer.getByLabel('Dijeda sampai dengan');
  await day.fill('2026-11-30');
  await officer.getByRole('button', { name: 'Minta persetujuan jeda' }).waitFor();
  await day.fill('2026-11-13');
  await officer.getByLabel('Penjelasan untuk pelapor').fill('Menunggu izin Balai Besar Jalan Nasional.');
  expect(await fits(officer)).toBe(true);
  await officer.getByRole('button', { name: 'Jeda batas waktu' }).click();
  await officer.getByText('Batas waktu dijeda sampai Jumat, 13 November 2026').waitFor();

  const tracking = `${app.url}/lacak/${trackingCode}`;
  await citizen.goto(tracking);
  await citizen
    .getByText('Dinas Pekerjaan Umum dan Penataan Ruang menunggu instansi lain sampai Jumat, 13 November 2026.')
    .waitFor();
  expect(await fits(citizen)).toBe(true);

  await officer.getByRole('button', { name: 'Perpanjang waktu' }).click();
  await officer.getByRole('textbox', { name: 'Tanggal baru' }).fill('2026-12-11');
  const reply = 'Aspal datang pekan depan; kami kerjakan sesudahnya.';
  await officer.getByLabel('Jawaban sementara untuk pelapor').fill(reply);
  await officer.getByRole('button', { name: 'Perpanjang waktu' }).click();
  await officer.getByText('Menunggu keputusan Siti Nurjanah').waitFor();

  const supervisor = await open('supervisor');
  await supervisor.goto(`${app.url}/office`);
  await supervisor.getByRole('link', { name: 'Keputusan 1 menunggu Anda' }).click();
  await supervisor.getByRole('button', { name: `Setujui permintaan ${number}` }).click();
  expect(await fits(supervisor)).toBe(true);
  expect((await new AxeBuilder({ page: supervisor }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await supervisor.getByRole('button', { name: 'Setujui', exact: true }).click();
  await supervisor.getByText(`Permintaan ${number} disetujui.`).waitFor();
  await supervisor.getByText('Tidak ada yang menunggu keputusan Anda.').waitFor();

  await citizen.goto(tracking);
  await citizen.getByText(reply).waitFor();
  await citizen.getByText('Tanggal baru: selesai ditangani paling lambat Jumat, 11 Desember 2026').waitFor();
}, 120_000);

it('an officer asks another OPD to join in, which finds its task in the inbox and answers it, on a telephone', async () => {
  const { number, trackingCode } = await assigned();
  const [lead, helper] = await Promise.all([open('officer.dpupr'), open('officer.dlh')]);
  const clean = async (page: Page) => {
    expect(await fits(page)).toBe(true);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  };
  await lead.goto(`${app.url}/office/laporan/${number}`);
  await lead.getByRole('button', { name: 'Minta OPD lain ikut menangani' }).click();
  await lead.getByRole('combobox', { name: 'OPD yang diminta' }).fill('Lingkungan');
  await lead.getByRole('option', { name: 'Dinas Lingkungan Hidup' }).click();
  await lead.getByRole('button', { name: 'Kirim permintaan' }).click();
  await lead.getByText('Isi bagian ini.').waitFor();
  await lead.getByRole('textbox', { name: 'Yang diminta' }).fill('Mohon pangkas pohon yang menutup rambu.');
  await lead.getByLabel('Batas dalam hari kerja').fill('3');
  await clean(lead);
  await lead.getByRole('button', { name: 'Kirim permintaan' }).click();
  await lead.getByText('Permintaan kepada Dinas Lingkungan Hidup terkirim.').waitFor();
  await lead.getByText('Paling lambat Kamis, 12 November 2026').waitFor();
  expect(await fits(lead)).toBe(true);

  await helper.goto(`${app.url}/office`);
  await helper.getByText('Ikut menangani').waitFor();
  await helper.getByRole('link', { name: /Jalan berlubang/ }).click();
  await helper.getByRole('heading', { name: 'Tugas OPD Anda' }).waitFor();
  await clean(helper);
  await helper.getByLabel('Yang sudah dilakukan').fill('Pohonnya sudah dipangkas.');
  await helper.getByRole('button', { name: 'Kirim jawaban' }).click();
  await helper.getByText('Jawaban terkirim.').waitFor();
  await lead.reload();
  await lead.getByText('Pohonnya sudah dipangkas.').first().waitFor();
  const citizen = await openAsCitizen();
  await citizen.goto(`${app.url}/lacak/${trackingCode}`);
  await citizen.getByText('Dinas Lingkungan Hidup (bagiannya selesai)').waitFor();
  expect(await fits(citizen)).toBe(true);
}, 60_000);
