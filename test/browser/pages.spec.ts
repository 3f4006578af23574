import { expectAccessible, loaded, phone, startVisitors, type Visitors } from './visitors';

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

  it.each(['/', '/lapor', '/lacak', '/tentang', '/privasi', '/transparansi', '/transparansi/kamus-data'])(
    '%s has no accessibility violation and fits 360 px',
    async (path) => {
      await visitors.citizen({ javaScriptEnabled: true }, async (page) => {
        await page.goto(`${url}${path}`);
        await expectAccessible(page);
      });
    },
  );
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

it('a report that is answered has no accessibility violation, in the register and in the office while it is resolved', async () => {
  const { app } = visitors;
  const filed = await app.http.post('/api/v1/complaints').send({
    ...{
      kind: 'complaint',
      subject: 'Lubang di depan rumah Aminah',
      description: 'Lubangnya dalam, kata Pak Waridin.',
    },
    ...{ categoryCode: 'jalan-jembatan', location: { areaCode: '33.25.11.1013', address: 'Jl. Veteran' } },
    reporter: { name: 'Siti Aminah', phone: '+6281234567890' },
  });
  const { number } = filed.body as { number: string };
  const path = `/api/v1/complaints/${number}`;
  await (await app.as('verifier')).post(`${path}/verify`).send({ opdCode: 'dpupr' }).expect(200);
  const officer = await app.as('officer.dpupr');
  await officer.post(`${path}/respond`).send({ text: 'Bu Siti, besok kami tinjau bersama Pak Waridin.' }).expect(200);
  await officer.post(`${path}/notes`).send({ text: 'Bahan sudah dipesan.' }).expect(200);
  await visitors.citizen({ javaScriptEnabled: true }, async (page) => {
    await page.goto(`${url}/transparansi/laporan?opd=dpupr`);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Lubang di depan rumah …' }).click();
    await page.getByText('Bu …, besok kami tinjau bersama Pak ….').waitFor();
    await expectAccessible(page);
  });
  await visitors.staff('officer.dpupr', phone, async (page) => {
    await page.goto(`${url}/office/laporan/${number}`);
    await page.getByRole('heading', { name: 'Yang dibaca publik' }).waitFor();
    await page.getByRole('button', { name: 'Nyatakan selesai' }).click();
    await page.getByRole('textbox', { name: /^Pesan untuk pelapor/ }).fill('Bu Siti, lubang sudah ditambal.');
    await page.getByRole('heading', { name: 'Begini publik membaca jawaban ini' }).waitFor();
    await page
      .getByRole('button', { name: /^Waridin/ })
      .first()
      .click();
    await page.getByLabel('Mengapa ini bukan nama orang?').waitFor();
    await loaded(page);
    await expectAccessible(page);
  });
});
