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

  it.each(['/', '/lapor', '/lacak', '/tentang', '/privasi'])(
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
