import { TrainCandidate } from '@tanggap/routing';
import { desk, expectAccessible, loaded, phone, startVisitors, type Visitors } from './visitors';

let visitors: Visitors;
let url: string;

beforeAll(async () => {
  visitors = await startVisitors();
  ({ url } = visitors.app);
});
afterAll(() => visitors.close());

async function file(subject: string, description: string): Promise<string> {
  const body = {
    ...{ kind: 'complaint', subject, description, anonymous: true, categoryCode: 'jalan-jembatan' },
    location: { latitude: -6.9082, longitude: 109.7335 },
  };
  return ((await visitors.app.http.post('/api/v1/complaints').send(body).expect(201)).body as { number: string })
    .number;
}

it('the verifier merges with one click and undoes it, and splits two matters off in one act', async () => {
  const first = await file('Jalan berlubang di depan SDN Kauman', 'Lubang besar di depan sekolah, sudah dua minggu.');
  const again = await file('Lubang di jalan depan SDN Kauman', 'Jalan berlubang besar, sudah dua minggu.');
  await visitors.staff('verifier', desk, async (page) => {
    await page.goto(`${url}/office/?status=submitted`);
    await page.getByRole('link', { name: first }).click();
    await page.getByRole('link', { name: 'Berikutnya: Lubang di jalan depan SDN Kauman' }).click();
    await page.getByRole('button', { name: `Gabungkan ke ${first}` }).click();
    await page.getByText(`Laporan ini digabung ke ${first}.`).waitFor();
    await page.goto(`${url}/office/laporan/${first}`);
    await page.getByRole('button', { name: `Batalkan penggabungan ${again}` }).click();
    await page.getByText(`${again} ditangani tersendiri lagi.`).waitFor();

    await page.getByRole('button', { name: 'Pisahkan perkara', exact: true }).click();
    await page.getByRole('button', { name: 'Tambah perkara' }).click();
    for (const [nth, what] of [
      [2, 'Lampu jalan padam'],
      [3, 'Sampah menumpuk'],
    ] as const) {
      const part = page.getByRole('group', { name: `Perkara ${nth}` });
      await part.getByLabel('Judul perkara').fill(what);
      await part.getByLabel('Isi perkara, dengan kata-kata pelapor').fill(`${what} di depan SDN Kauman.`);
    }
    await expectAccessible(page);
    await page.locator('form').getByRole('button', { name: 'Pisahkan perkara' }).click();
    await page.getByRole('link', { name: 'Lampu jalan padam' }).waitFor();
    await page.getByRole('link', { name: 'Sampah menumpuk' }).waitFor();
    await page.goto(`${url}/office/laporan/${again}`);
    await loaded(page);
  });
  const verifier = await visitors.app.as('verifier');
  await verifier.post(`/api/v1/complaints/${again}/verify`).send({ opdCode: 'dlh' }).expect(200);
});

it('a supervisor sees what was corrected, and goes from the number to the report', async () => {
  await visitors.staff('supervisor', phone, async (page) => {
    await page.goto(`${url}/office/mutu-penyaluran?groupBy=opd`);
    await page
      .getByRole('link', { name: /^1 dari 1/ })
      .first()
      .click();
    await page.getByRole('link', { name: /Lubang di jalan depan SDN Kauman/ }).waitFor();
    await expectAccessible(page);
  });
});

it('the administrator tries a rule on past reports, compares the shadow and lets it serve', async () => {
  const { database, nest } = visitors.app;
  await database.query(`UPDATE routing_training SET started_at = started_at - interval '1 day'`);
  expect(await nest.get(TrainCandidate, { strict: false }).execute()).toBe('trained');
  await visitors.staff('admin', desk, async (page) => {
    await page.goto(`${url}/office/pengaturan/aturan/_baru`);
    await page.getByLabel('Kode', { exact: true }).fill('lubang-dlh');
    await page.getByLabel('Nama', { exact: true }).fill('Lubang ke DLH');
    await page.getByRole('combobox', { name: /^Kata dalam laporan/ }).fill('lubang besar,');
    await page.getByRole('combobox', { name: /^OPD/ }).fill('lingkungan');
    await page.getByRole('option', { name: 'Dinas Lingkungan Hidup' }).click();
    await page.getByRole('button', { name: 'Coba pada laporan 3 bulan terakhir' }).click();
    await page.getByText(/^Dari \d+ laporan terakhir/).waitFor();

    await page.goto(`${url}/office/pengaturan/pembelajaran`);
    await page.getByRole('heading', { name: 'Bayangan dibanding yang dipakai' }).waitFor();
    await page.getByRole('button', { name: 'Pakai versi ini' }).click();
    await page.getByText(/Laporan yang masuk sesudah ini disalurkan dengan versi/).waitFor();
  });
});
