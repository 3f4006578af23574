import { expectAccessible, startVisitors, type Visitors } from './visitors';

let visitors: Visitors;
let url: string;

beforeAll(async () => {
  visitors = await startVisitors();
  ({ url } = visitors.app);
});
afterAll(() => visitors.close());

describe("the citizen's pages on a phone", () => {
  it('loses nothing when something is missing', async () => {
    await visitors.citizen({ javaScriptEnabled: true }, async (page) => {
      await page.goto(`${url}/lapor`);
      await page.evaluate(`document.querySelectorAll('form').forEach((form) => form.setAttribute('novalidate', ''))`);
      await page.locator('[name=subject]').fill('Sampah menumpuk');
      await page.locator('#submit').click();
      expect(await page.locator('[name=subject]').inputValue()).toBe('Sampah menumpuk');
      expect(await page.locator('[role=alert]').count()).toBeGreaterThan(0);
    });
  });

  it('offers a report of the same matter while one is written, and follows it instead', async () => {
    const matter = {
      subject: 'Lampu merah Simpang Bandar mati',
      description: 'Sejak kemarin lampu lalu lintas mati di keempat sisinya.',
    };
    const report = { kind: 'complaint', ...matter, categoryCode: 'lalu-lintas-parkir', anonymous: true };
    const filed = await visitors.app.http.post('/api/v1/complaints').send(report).expect(201);
    const { number } = filed.body as { number: string };
    await visitors.citizen({ javaScriptEnabled: true }, async (page) => {
      await page.goto(`${url}/lapor`);
      await page.locator('[name=subject]').fill(matter.subject);
      await page.locator('textarea[name=description]').fill('Lampu lalu lintas mati di keempat sisi sejak kemarin.');
      await page.getByRole('button', { name: `Ikuti laporan ${number}` }).waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: `Ikuti laporan ${number}` }).click();
      await page.getByRole('heading', { name: `Anda sekarang mengikuti laporan ${number}` }).waitFor();
      await page.getByRole('link', { name: 'Lihat perkembangan laporan' }).click();
      await page.getByText('Anda mengikuti laporan ini').waitFor();
      expect(await page.locator('main').innerText()).toContain('2 orang melaporkan ini');
      expect(await page.locator('main').innerText()).not.toContain('keempat sisinya');
    });
  });

  it.each([
    '/',
    '/lapor',
    '/lacak',
    '/tentang',
    '/privasi',
    '/transparansi',
    '/transparansi/kamus-data',
    '/transparansi/laporan',
  ])('%s has no accessibility violation and fits 360 px', async (path) => {
    await visitors.citizen({ javaScriptEnabled: true }, async (page) => {
      await page.goto(`${url}${path}`);
      await expectAccessible(page);
    });
  });
});

describe('the office', () => {
  it('signs in and shows the inbox', async () => {
    await visitors.app.http
      .post('/api/v1/complaints')
      .send({
        kind: 'complaint',
        subject: 'Jalan berlubang',
        description: 'Lubang dalam di depan sekolah dasar.',
        anonymous: true,
      })
      .expect(201);
    await visitors.citizen({ javaScriptEnabled: true }, async (page) => {
      await page.goto(`${url}/office/login`);
      await page.locator('input[name=username], input[autocomplete=username]').first().fill('verifier');
      await page.locator('input[type=password]').first().fill('tanggap-demo');
      await page.locator('button[type=submit]').click();
      await page.getByText('Jalan berlubang').first().waitFor();
    });
  });
});
