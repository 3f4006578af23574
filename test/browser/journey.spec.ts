import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { desk, phone, startVisitors, type Visitors } from './visitors';

let visitors: Visitors;
let url: string;

beforeAll(async () => {
  visitors = await startVisitors();
  ({ url } = visitors.app);
});
afterAll(() => visitors.close());

/** A picture as a phone takes it: larger than what is sent, so that it is made smaller on the way. */
const photo = () => {
  const noise = { type: 'gaussian' as const, mean: 120, sigma: 40 };
  return sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#808080', noise } })
    .jpeg({ quality: 80 })
    .toBuffer();
};

/** By the form, as its receipt tells it. */
async function file(page: Page, subject: string): Promise<{ number: string; trackingCode: string }> {
  await page.goto(`${url}/lapor`);
  await page.locator('[name=subject]').fill(subject);
  await page.locator('textarea[name=description]').fill('Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.');
  await page.locator('select[name=category]').selectOption('jalan-jembatan');
  await page.locator('input[type=radio][value=anonymous]').check({ force: true });
  await page.locator('#submit').click();
  await page.waitForURL(/terkirim/);
  const text = await page.locator('main').innerText();
  return {
    number: /BTG-\d{4}-\d{6}/.exec(text)?.[0] ?? '',
    trackingCode: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '',
  };
}

async function confirm(page: Page, trackingCode: string): Promise<void> {
  await page.goto(`${url}/lacak/${trackingCode}`);
  await page.getByText('Sudah ditambal, lihat fotonya.').first().waitFor();
  await page.locator('a', { hasText: 'sesudah.jpg' }).waitFor();
  await page.locator('input[name=satisfied]').first().check({ force: true });
  await page.locator('form:has(input[name=satisfied]) button').click();
  await page.getByText('Ditutup').first().waitFor();
}

async function expectConfirmed(number: string): Promise<void> {
  const supervisor = await visitors.app.as('supervisor');
  const { body } = (await supervisor.get(`/api/v1/complaints/${number}`).expect(200)) as { body: unknown };
  expect(body).toMatchObject({ status: 'closed', closedReason: 'confirmed' });
}

/** Of the form of that action: a complaint's page has others beside it. */
const send = (page: Page, action: string) => page.locator('form button[type=submit]', { hasText: action }).click();

async function verify(page: Page, number: string): Promise<void> {
  await page.goto(`${url}/office/?q=${number}`);
  await page.getByRole('link', { name: new RegExp(number) }).click();
  await page.getByRole('button', { name: 'Verifikasi dan teruskan' }).click();
  await send(page, 'Verifikasi dan teruskan');
  await page.getByText('Verifikasi dan teruskan: tersimpan.').waitFor();
  await page.getByRole('link', { name: 'Kembali ke kotak masuk' }).click();
  await page.waitForURL(new RegExp(`q=${number}`));
}

async function answerAndResolve(page: Page, number: string): Promise<void> {
  await page.goto(`${url}/office/laporan/${number}`);
  await page.getByRole('button', { name: 'Tanggapi' }).click();
  await page.getByLabel('Pesan untuk pelapor').fill('Kami jadwalkan pekan ini.');
  await send(page, 'Tanggapi');
  await page.getByText('Tanggapi: tersimpan.').waitFor();
  // Whoever works by keyboard goes on where the actions begin.
  expect(await page.evaluate('document.activeElement.id')).toBe('actions');
  await page.getByRole('button', { name: 'Nyatakan selesai' }).click();
  await page.getByLabel('Pesan untuk pelapor').fill('Sudah ditambal, lihat fotonya.');
  const picker = page.locator('input[type=file]');
  await picker.setInputFiles({ name: 'catatan.txt', mimeType: 'text/plain', buffer: Buffer.from('halo') });
  await page.getByText('Hanya JPG, PNG, WebP, atau PDF. Pilih berkas lain.').waitFor();
  await picker.setInputFiles({ name: 'sesudah.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await page.getByRole('button', { name: 'Hapus sesudah.jpg' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Nyatakan selesai' }).click();
  await page.getByRole('button', { name: 'Hapus sesudah.jpg' }).waitFor();
  expect(await page.getByLabel('Pesan untuk pelapor').inputValue()).toBe('Sudah ditambal, lihat fotonya.');
  await send(page, 'Nyatakan selesai');
  await page.getByText('Nyatakan selesai: tersimpan.').waitFor();
  await page
    .locator('.tg-timeline')
    .getByRole('link', { name: /sesudah\.jpg/ })
    .waitFor();
}

describe('one complaint through the pages', () => {
  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])(
    'filed %s, verified, answered, resolved with a photo, and confirmed by the citizen',
    async (_, javaScriptEnabled) => {
      let receipt = { number: '', trackingCode: '' };
      await visitors.citizen({ javaScriptEnabled }, async (page) => {
        receipt = await file(page, 'Jalan berlubang di depan SDN Kauman 1');
      });
      const { number, trackingCode } = receipt;
      expect(number).toMatch(/^BTG-/);
      await visitors.staff('verifier', desk, (page) => verify(page, number));
      await visitors.staff('officer.dpupr', phone, (page) => answerAndResolve(page, number));
      await visitors.citizen({ javaScriptEnabled }, (page) => confirm(page, trackingCode));
      await expectConfirmed(number);
    },
  );

  it("explains somebody else's step and keeps what was typed", async () => {
    let number = '';
    await visitors.citizen({ javaScriptEnabled: false }, async (page) => {
      ({ number } = await file(page, 'Jembatan gantung miring'));
    });
    await visitors.staff('verifier', desk, async (page) => {
      await page.goto(`${url}/office/laporan/${number}`);
      await page.getByRole('button', { name: 'Minta kelengkapan' }).click();
      await page.getByLabel('Pesan untuk pelapor').fill('Di dusun mana?');
      const other = await visitors.app.as('verifier');
      await other.post(`/api/v1/complaints/${number}/verify`).send({}).expect(200);
      await send(page, 'Minta kelengkapan');
      await page.getByText('Baru saja diubah orang lain').waitFor();
      await page.getByRole('button', { name: 'Muat versi terbaru' }).click();
      await page.getByText('Didisposisikan', { exact: true }).waitFor();
      expect(await page.getByLabel('Pesan untuk pelapor').inputValue()).toBe('Di dusun mana?');
    });
  });
});
