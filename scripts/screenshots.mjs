/** `npm run screenshots`: the pictures of the README, from a running `npm start` (PORT, default 3000), best after `npm run demo:data`. */
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const base = `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const folder = 'docs/images';
const api = async (path, body, headers = {}) => {
  const response = await fetch(`${base}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
};
const login = async (username) => {
  const { accessToken } = await api('/auth/login', { username, password: 'tanggap-demo' });
  return { Authorization: `Bearer ${accessToken}` };
};

const samples = [
  [
    'Jalan berlubang di depan SDN Kauman 1',
    'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
    'jalan-jembatan',
  ],
  ['Lampu jalan padam di Jalan Veteran', 'Sudah tiga malam gelap, warga takut lewat setelah magrib.', undefined],
  ['Sampah menumpuk di belakang pasar', 'Belum diangkut satu minggu dan baunya sampai ke rumah warga.', undefined],
];

async function seed() {
  const verifier = await login('verifier');
  const officer = await login('officer.dpupr');
  const filed = [];
  for (const [subject, description, categoryCode] of samples) {
    filed.push(await api('/complaints', { kind: 'complaint', subject, description, categoryCode, anonymous: true }));
  }
  const [first] = filed;
  await api(`/complaints/${first.number}/verify`, {}, verifier);
  await api(
    `/complaints/${first.number}/respond`,
    { text: 'Tim sudah meninjau lokasi; penambalan dijadwalkan pekan ini.' },
    officer,
  );
  return first;
}

async function main() {
  await mkdir(folder, { recursive: true });
  const first = await seed();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const shoot = async (name, width, path, username) => {
    const context = await browser.newContext({ viewport: { width, height: width < 500 ? 780 : 900 }, locale: 'id-ID' });
    const page = await context.newPage();
    if (username) {
      await page.goto(`${base}/office/login`);
      await page.locator('input[autocomplete=username], input[name=username]').first().fill(username);
      await page.locator('input[type=password]').first().fill('tanggap-demo');
      await page.locator('button[type=submit]').click();
      await page.waitForURL((url) => !url.pathname.endsWith('/login'));
    }
    await page.goto(`${base}${path}`);
    // Never by a quiet network: the office keeps a stream open for its notifications.
    await page.locator('main h1').first().waitFor();
    while ((await page.locator('.of-loading').count()) > 0)
      await page.locator('.of-loading').first().waitFor({ state: 'detached' });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.screenshot({ path: `${folder}/${name}.png` });
    await context.close();
    console.log(`${folder}/${name}.png`);
  };
  await shoot('warga-beranda', 360, '/');
  await shoot('warga-lapor', 360, '/lapor');
  await shoot('warga-lacak', 360, `/lacak/${first.trackingCode}`);
  await shoot('kantor-kotak-masuk', 1440, '/office/', 'verifier');
  await shoot('kantor-laporan', 1440, `/office/laporan/${first.number}`, 'officer.dpupr');
  await shoot('kantor-pengawasan', 1440, '/office/pengawasan', 'supervisor');
  await shoot('kantor-angka', 1440, '/office/angka', 'supervisor');
  await shoot('kantor-kepatuhan', 1440, '/office/kepatuhan', 'supervisor');
  await shoot('warga-transparansi', 360, '/transparansi');
  await shoot('kantor-laporan-ponsel', 360, `/office/laporan/${first.number}`, 'officer.dpupr');
  await browser.close();
}

await main();
