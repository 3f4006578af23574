import { takeOver } from '../support';
import { expectAccessible, loaded, phone, startVisitors, type Visitors } from './visitors';

let visitors: Visitors;
let trackingCode: string;
/** The day on which the verification is due: a working day. */
let day: string;

const report = {
  kind: 'complaint',
  subject: 'Jalan berlubang di depan SDN Kauman 1',
  description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
  anonymous: true,
};
const name = 'Pilkades serentak';
const reason = 'SE Bupati 065/2026';

beforeAll(async () => {
  visitors = await startVisitors();
  const { body } = (await visitors.app.http.post('/api/v1/complaints').send(report).expect(201)) as { body: unknown };
  const filed = body as { trackingCode: string; deadlines: { dueAt: string }[] };
  ({ trackingCode } = filed);
  day = filed.deadlines[0]?.dueAt.slice(0, 10) ?? '';
});
afterAll(() => visitors.close());

it('an administrator sees what a day off moves and applies it; the citizen reads why their date is what it is', async () => {
  const { app } = visitors;
  await visitors.staff('admin', phone, async (page) => {
    await page.goto(`${app.url}/office/kalender/kantor`);
    await page.getByLabel('Tanggal', { exact: true }).fill(day);
    await page.getByLabel('Nama hari libur').fill(name);
    await page.getByRole('button', { name: 'Tambah libur daerah' }).click();
    await page.getByRole('button', { name: 'Lihat dampak' }).click();
    await page
      .getByText('1 hari ditambahkan: 1 pengaduan terbuka bergeser, tidak ada angka selesai yang berubah.')
      .waitFor();
    await loaded(page);
    await expectAccessible(page);
    await page.getByLabel('Alasan perubahan').fill(reason);
    await page.getByRole('button', { name: 'Terapkan' }).click();
    await page.getByText('Sudah diterapkan.').waitFor();
    await page.goto(`${app.url}/office/kalender`);
    await page.getByText(reason).waitFor();
  });
  await takeOver(app);
  await visitors.citizen({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${app.url}/lacak/${trackingCode}`);
    await page.getByText('Mengapa tanggal ini?').first().click();
    const segments = page.locator('.tg-segments').first();
    await segments.getByText(`libur daerah ${name}`).waitFor();
    // Three working days count, and the one that is off isn't among them.
    expect(await segments.locator('.tg-segments__day').allInnerTexts()).toEqual(['1', '2', '3']);
  });
});

it('limits are changed the same way, and the version before stays in their history', async () => {
  await visitors.staff('admin', phone, async (page) => {
    await page.goto(`${visitors.app.url}/office/pengaturan/batas-waktu/complaint`);
    await page.getByRole('group', { name: 'Penyelesaian' }).getByLabel('Batas', { exact: true }).fill('10');
    await page.getByLabel('Berlaku juga bagi laporan yang masih terbuka').check();
    await page.getByRole('button', { name: 'Lihat dampak' }).click();
    await page.getByText('1 batas waktu berubah: 1 pengaduan terbuka bergeser').waitFor();
    await loaded(page);
    await expectAccessible(page);
    await page.getByLabel('Alasan perubahan').fill(reason);
    await page.getByRole('button', { name: 'Terapkan' }).click();
    await page.getByText('Sudah diterapkan sebagai versi 2.').waitFor();
    await page.getByText('Penyelesaian: 14 hari kerja menjadi 10 hari kerja').waitFor();
  });
});
