import AxeBuilder from '@axe-core/playwright';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
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

async function withPage(options: { javaScriptEnabled: boolean }, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ ...options, locale: 'id-ID', viewport: { width: 360, height: 740 } });
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

describe("the citizen's pages on a phone", () => {
  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])(
    '%s: an anonymous complaint is filed and tracked',
    async (_, javaScriptEnabled) => {
      await withPage({ javaScriptEnabled }, async (page) => {
        await page.goto(`${app.url}/lapor`);
        await page.locator('[name=subject]').fill('Lampu jalan padam di depan pasar');
        await page
          .locator('textarea[name=description]')
          .fill('Sudah tiga malam gelap, warga takut lewat setelah magrib.');
        await page.locator('input[type=radio][value=anonymous]').check({ force: true });
        await page.locator('#submit').click();
        await page.waitForURL(/terkirim/, { timeout: 10_000 });
        const text = await page.locator('main').innerText();
        const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
        expect(text).toMatch(/BTG-\d{4}-\d{6}/);
        expect(code).not.toBe('');
        await page.goto(`${app.url}/lacak/${code}`);
        expect(await page.locator('main').innerText()).toContain('Lampu jalan padam di depan pasar');
      });
    },
    60_000,
  );

  it('loses nothing when something is missing', async () => {
    await withPage({ javaScriptEnabled: true }, async (page) => {
      await page.goto(`${app.url}/lapor`);
      await page.evaluate(`document.querySelectorAll('form').forEach((form) => form.setAttribute('novalidate', ''))`);
      await page.locator('[name=subject]').fill('Sampah menumpuk');
      await page.locator('#submit').click();
      expect(await page.locator('[name=subject]').inputValue()).toBe('Sampah menumpuk');
      expect(await page.locator('[role=alert]').count()).toBeGreaterThan(0);
    });
  }, 60_000);

  it.each(['/', '/lapor', '/lacak', '/tentang', '/privasi'])(
    '%s has no serious accessibility violation and fits 360 px',
    async (path) => {
      await withPage({ javaScriptEnabled: true }, async (page) => {
        await page.goto(`${app.url}${path}`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id),
        ).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      });
    },
    60_000,
  );
});

describe('the office', () => {
  it('signs in and shows the inbox', async () => {
    await app.http
      .post('/api/v1/complaints')
      .send({
        kind: 'complaint',
        subject: 'Jalan berlubang',
        description: 'Lubang dalam di depan sekolah dasar.',
        anonymous: true,
      })
      .expect(201);
    await withPage({ javaScriptEnabled: true }, async (page) => {
      await page.goto(`${app.url}/office/login`);
      await page.locator('input[name=username], input[autocomplete=username]').first().fill('verifier');
      await page.locator('input[type=password]').first().fill('tanggap-demo');
      await page.locator('button[type=submit]').click();
      await page.getByText('Jalan berlubang').first().waitFor({ timeout: 20_000 });
    });
  }, 60_000);
});
