import AxeBuilder from '@axe-core/playwright';
import { resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { startTestApp, until, type TestApp } from '../support';

export const phone = { width: 360, height: 740 };
export const desk = { width: 1440, height: 900 };
type Viewport = typeof phone;

const PATIENCE_MS = 30_000;

export interface Visitors {
  app: TestApp;
  /** A page of a member of the staff, who signs in the first time only; it is closed after the work. */
  staff(username: string, viewport: Viewport, work: (page: Page) => Promise<void>): Promise<void>;
  /** A page of somebody without an account, on a phone, with nothing left from a visit before. */
  citizen(options: { javaScriptEnabled: boolean }, work: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** The application as it was built, with a browser before it. */
export async function startVisitors(): Promise<Visitors> {
  const app = await startTestApp({ webRoot: resolve('dist/web') });
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const open = async (options: object): Promise<BrowserContext> => {
    const context = await browser.newContext({ locale: 'id-ID', viewport: phone, ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  const signedIn = new Map<string, Promise<BrowserContext>>();
  const signIn = async (username: string): Promise<BrowserContext> => {
    const context = await open({});
    const answer = await context.request.post(`${app.url}/api/v1/auth/login`, {
      data: { username, password: 'tanggap-demo' },
    });
    if (!answer.ok()) throw new Error(`${username} cannot sign in: ${answer.status()}`);
    return context;
  };
  return {
    app,
    staff: async (username, viewport, work) => {
      const session = signedIn.get(username) ?? signIn(username);
      signedIn.set(username, session);
      const page = await (await session).newPage();
      await page.setViewportSize(viewport);
      await work(page);
      await page.close();
    },
    citizen: async (options, work) => {
      const context = await open(options);
      await work(await context.newPage());
      await context.close();
    },
    close: async () => {
      await browser.close();
      await app.close();
    },
  };
}

/** Everything that was asked for is there. */
export async function loaded(page: Page): Promise<void> {
  await page.locator('main').locator('h1, .of-empty').first().waitFor();
  // The pages' own policy forbids a function in the page that is made of a text.
  await until('nothing is loading', async () => (await page.locator('.of-loading').count()) === 0, PATIENCE_MS);
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No violation of WCAG 2.2 AA that a program can see, and nothing that has to be scrolled sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  // In the page itself: else a second page is opened each time, only to put frames together, and there are none.
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
}
