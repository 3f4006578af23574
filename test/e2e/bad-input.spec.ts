import { request as httpRequest } from 'node:http';
import { ManualClock, startTestApp, type TestApp } from '../support';

/** A Friday at ten in Batang. */
const NOW = '2026-11-20T10:00:00+07:00';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ clock: new ManualClock(NOW) });
});

afterAll(async () => {
  await app.close();
});

const complete = {
  kind: 'complaint',
  subject: 'Jalan berlubang di depan SDN Kauman 1',
  description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
  categoryCode: 'jalan-jembatan',
  occurredOn: '2026-11-19',
  location: { latitude: -6.9082, longitude: 109.7335, areaCode: '33.25.11', address: 'Jl. Veteran' },
  anonymous: false,
  confidential: false,
  reporter: { name: 'Siti Aminah', email: 'siti@example.org', phone: '+6281234567890' },
  attachmentIds: [],
};

const { location, reporter } = complete;
const without = (key: keyof typeof complete): object =>
  Object.fromEntries(Object.entries(complete).filter(([name]) => name !== key));

interface Answer {
  status: number;
  text: string;
  headers: NodeJS.Dict<string | string[]>;
}

/** The bytes as they are: supertest would refuse or repair some of them. */
function post(path: string, body: Buffer | string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(app.url);
  const bytes = Buffer.from(body);
  const all = { 'Content-Type': 'application/json', 'Content-Length': String(bytes.length), ...headers };
  return new Promise((resolve, reject) => {
    const call = httpRequest({ method: 'POST', hostname, port, path, headers: all }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    call.on('error', reject).end(bytes);
  });
}

interface ProblemBody {
  code: string;
  detail: string;
  errors?: { field: string; message: string }[];
}

const errorFields = (text: string): string[] =>
  ((JSON.parse(text) as ProblemBody).errors ?? []).map(({ field }) => field);

/** What must hold for every refusal, whatever was wrong. */
async function expectRefused(body: Buffer | string, status: number, field?: string): Promise<void> {
  const before = await app.database.rowCounts();
  const indonesian = await post('/api/v1/complaints', body);
  const english = await post('/api/v1/complaints', body, { 'Accept-Language': 'en' });
  for (const answer of [indonesian, english]) {
    expect([answer.status, answer.text]).toEqual([status, expect.any(String)]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    if (field !== undefined) expect(errorFields(answer.text)).toContain(field);
  }
  expect(indonesian.headers['content-language']).toBe('id');
  expect(english.headers['content-language']).toBe('en');
  expect((JSON.parse(indonesian.text) as ProblemBody).detail).not.toBe(
    (JSON.parse(english.text) as ProblemBody).detail,
  );
  expect(await app.database.rowCounts()).toEqual(before);
}

describe('refused: the request itself', () => {
  const json = JSON.stringify(complete);
  it.each<[string, Buffer | string, number]>([
    ['nothing at all', '', 400],
    ['broken JSON', json.slice(0, -10), 400],
    ['a list', `[${json}]`, 400],
    ['a number', '42', 400],
    ['broken UTF-8', Buffer.concat([Buffer.from('{"kind":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]), 400],
    ['UTF-16', Buffer.from(json, 'utf16le'), 400],
    ['10 MB of text', JSON.stringify({ ...complete, description: 'a'.repeat(10_000_000) }), 413],
    ['10 MB of unknown keys', JSON.stringify({ ...complete, more: 'a'.repeat(10_000_000) }), 413],
  ])('%s', async (_, body, status) => {
    await expectRefused(body, status);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=b', 'application/xml'])(
    'the content type %s',
    async (type) => {
      const answer = await post('/api/v1/complaints', json, { 'Content-Type': type });
      expect(answer.status).toBe(415);
    },
  );
});

describe('refused: a field', () => {
  it.each<[string, object, string]>([
    ['an unknown key', { ...complete, urgent: true }, 'urgent'],
    ['an unknown key inside', { ...complete, location: { ...location, altitude: 3 } }, 'location.altitude'],
    ['no kind', without('kind'), 'kind'],
    ['no subject', without('subject'), 'subject'],
    ['no description', without('description'), 'description'],
    ['an unknown kind', { ...complete, kind: 'whistle' }, 'kind'],
    ['a kind that is a list', { ...complete, kind: ['complaint'] }, 'kind'],
    ['a subject that is a number', { ...complete, subject: 12345 }, 'subject'],
    ['a subject that is an object', { ...complete, subject: { text: 'Jalan berlubang' } }, 'subject'],
    ['a subject of spaces', { ...complete, subject: '          ' }, 'subject'],
    ['a subject that is too long', { ...complete, subject: 'a'.repeat(151) }, 'subject'],
    ['a description that is too short', { ...complete, description: 'rusak' }, 'description'],
    ['a description that is too long', { ...complete, description: 'a'.repeat(5001) }, 'description'],
    ['a NUL byte', { ...complete, description: `Lubang sedalam\0dua puluh cm` }, 'description'],
    ['a NUL byte inside', { ...complete, reporter: { ...reporter, name: 'Siti\0Aminah' } }, 'reporter.name'],
    ['half a character', { ...complete, subject: 'Jalan berlubang \ud83d' }, 'subject'],
    ['a date in the future', { ...complete, occurredOn: '2026-11-21' }, 'occurredOn'],
    ['a date that does not exist', { ...complete, occurredOn: '2026-02-30' }, 'occurredOn'],
    ['a date in other words', { ...complete, occurredOn: 'kemarin' }, 'occurredOn'],
    ['a date that is a number', { ...complete, occurredOn: 20261119 }, 'occurredOn'],
    ['an unknown category', { ...complete, categoryCode: 'ufo' }, 'categoryCode'],
    ['a category that is SQL', { ...complete, categoryCode: "'; DROP TABLE complaint; --" }, 'categoryCode'],
    ['an unknown area', { ...complete, location: { areaCode: '99.99' } }, 'location.areaCode'],
    ['a latitude without longitude', { ...complete, location: { latitude: -6.9 } }, 'location.longitude'],
    ['a latitude that is a text', { ...complete, location: { ...location, latitude: '-6.9' } }, 'location.latitude'],
    ['a latitude off the earth', { ...complete, location: { ...location, latitude: -96.9 } }, 'location.latitude'],
    ['a location that is a list', { ...complete, location: [] }, 'location'],
    ['a location that is a text', { ...complete, location: 'di sana' }, 'location'],
    ['anonymous as a text', { ...complete, anonymous: 'yes' }, 'anonymous'],
    ['anonymous and a name', { ...complete, anonymous: true }, 'anonymous'],
    ['neither anonymous nor a name', without('reporter'), 'anonymous'],
    ['a title that nobody sees', { ...complete, subject: '\u200b'.repeat(10) }, 'subject'],
    ['an email without @', { ...complete, reporter: { ...reporter, email: 'siti' } }, 'reporter.email'],
    ['a phone of letters', { ...complete, reporter: { ...reporter, phone: 'telepon saya' } }, 'reporter.phone'],
    ['a NIK that is too short', { ...complete, reporter: { ...reporter, nik: '123' } }, 'reporter.nik'],
    ['a reporter that is a list', { ...complete, reporter: [reporter] }, 'reporter'],
    ['attachments that are a text', { ...complete, attachmentIds: 'x' }, 'attachmentIds'],
    ['an attachment that is no id', { ...complete, attachmentIds: ["' OR 1=1"] }, 'attachmentIds'],
    [
      'an attachment that nobody sent',
      { ...complete, attachmentIds: ['0199f2f0-0000-7000-8000-000000000000'] },
      'attachmentIds',
    ],
  ])('%s', async (_, body, field) => {
    await expectRefused(JSON.stringify(body), 400, field);
  });

  it('a point outside the regency (Semarang)', async () => {
    await expectRefused(JSON.stringify({ ...complete, location: { latitude: -6.99, longitude: 110.42 } }), 400);
  });

  it.each(['__proto__', 'constructor'])('the key %s', async (key) => {
    await expectRefused(JSON.stringify(complete).replace('{', `{"${key}":{"admin":true},`), 400, key);
  });

  it.each(['two words', 'ü', 'a'.repeat(300)])('the Idempotency-Key %s', async (key) => {
    const before = await app.database.rowCounts();
    const answer = await post('/api/v1/complaints', JSON.stringify(complete), { 'Idempotency-Key': key });
    expect(answer.status).toBe(400);
    expect(await app.database.rowCounts()).toEqual(before);
  });
});

describe('taken, stored as it is and shown inert', () => {
  const nasty: [string, string][] = [
    ['emoji', '🚧😀👩‍👩‍👧‍👦🇮🇩'],
    ['SQL', `'; DROP TABLE complaint; SELECT $1 "--`],
    ['HTML', `<script>alert('x')</script><img src=x onerror=alert(1)>&amp;`],
    ['templates', '{{7*7}} ${7*7} {status} %s %n \\u0000'],
    ['right to left', '\u202Etxet desrever\u202C العربية'],
    ['a formula', '=HYPERLINK("http://example.org","klik")'],
    ['a line of a log', 'a\r\n{"level":"error","msg":"forged"}'],
  ];

  it.each(nasty)('%s in every field of free text', async (_, text) => {
    const body = {
      ...complete,
      subject: `Jalan ${text}`,
      description: `Lubang sedalam 20 cm. ${text}`,
      location: { ...location, address: `Jl. ${text}` },
      reporter: { ...reporter, name: `Siti ${text}` },
    };
    const filed = await post('/api/v1/complaints', JSON.stringify(body));
    expect([filed.status, filed.text]).toEqual([201, expect.any(String)]);
    const { number, trackingCode } = JSON.parse(filed.text) as { number: string; trackingCode: string };

    const verifier = await app.as('verifier');
    const stored = await verifier.get(`/api/v1/complaints/${number}`).expect(200);
    expect(stored.body).toMatchObject({ subject: body.subject, description: body.description });

    await app.http.get(`/api/v1/tracking/${trackingCode}`).expect(200);
    const page = await app.http.get(`/lacak/${trackingCode}`).set('Accept', 'text/html');
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('<script>alert');
    expect(page.text).not.toContain('<img src=x');

    const found = await verifier.get('/api/v1/complaints').query({ q: text.slice(0, 100) });
    expect(found.status).toBe(200);
  });

  it('the longest text, each character of four bytes and written as escapes', async () => {
    const description = '😀'.repeat(5000);
    const escaped = JSON.stringify({ ...complete, description }).replaceAll('😀', '\\ud83d\\ude00');
    const filed = await post('/api/v1/complaints', escaped);
    expect([filed.status, filed.text]).toEqual([201, expect.any(String)]);
  });
});

describe('refused: in other calls', () => {
  let number = '';
  let trackingCode = '';

  beforeAll(async () => {
    const filed = await post('/api/v1/complaints', JSON.stringify(complete));
    ({ number, trackingCode } = JSON.parse(filed.text) as { number: string; trackingCode: string });
  });

  it.each([
    ['status=unknown'],
    ['sla=late'],
    ['from=kemarin'],
    ['from=2026-13-01'],
    ['sort=subject;DROP'],
    ['cursor=e30'],
    ['cursor=%00'],
    ['cursor=WyIxIiwiMiJd'],
    ['limit=0'],
    ['limit=1e9'],
    ['limit=-1'],
    ['opd=dpupr&opd=dlh'],
    ['unknown=1'],
    [`q=${'a'.repeat(3000)}`],
  ])('GET /complaints?%s', async (query) => {
    const staff = await app.as('supervisor');
    const answer = await staff.get(`/api/v1/complaints?${query}`);
    expect([query, answer.status]).toEqual([query, 400]);
    expect(answer.type).toBe('application/problem+json');
  });

  it.each([
    ['a code of SQL', "' OR ''='", 404],
    ['a code of emoji', '😀', 404],
    ['a code with a NUL byte', 'a\0b', 400],
    ['an endless code', 'a'.repeat(2000), 404],
    ['a path upwards', '../../etc/passwd', 404],
  ])('GET /tracking/ with %s', async (_, code, status) => {
    const answer = await app.http.get(`/api/v1/tracking/${encodeURIComponent(code)}`);
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
  });

  it.each([
    ['BTG-2026-999999', 404],
    ["BTG-2026-000001' OR '1'='1", 404],
    ['0', 404],
    ['%00', 400],
    ['%', 400],
  ])('GET /complaints/%s', async (reference, status) => {
    const staff = await app.as('supervisor');
    const path = /^%0?0?$/.test(reference) ? reference : encodeURIComponent(reference);
    expect((await staff.get(`/api/v1/complaints/${path}`)).status).toBe(status);
  });

  it.each<[string, object]>([
    ['verify', { opdCode: 'ufo' }],
    ['verify', { opdCode: 7 }],
    ['reject', { reason: 'because', text: 'Bukan wewenang kami.' }],
    ['reject', { reason: 'duplicate' }],
    ['request-information', { text: '' }],
    ['request-information', { text: 'a'.repeat(5001) }],
    ['notes', { text: 'catatan\0' }],
    ['merge', { into: 'nowhere' }],
    ['merge', {}],
    ['assign', { opdCode: 'dpupr', officer: { $ne: null }, reason: 'Karena jalan.' }],
    ['assign', { opdCode: 'dpupr' }],
  ])('POST /complaints/{number}/%s with %j', async (action, body) => {
    const before = await app.database.rowCounts();
    const verifier = await app.as('verifier');
    const afterSignIn = { ...before, session: (before['session'] ?? 0) + 1 };
    const answer = await verifier.post(`/api/v1/complaints/${number}/${action}`).send(body);
    expect([action, answer.status]).toEqual([action, 400]);
    expect(await app.database.rowCounts()).toEqual(afterSignIn);
  });

  it.each<[string, object]>([
    ['replies', {}],
    ['replies', { text: 5 }],
    ['replies', { text: 'Masih rusak', attachmentIds: ['x'] }],
    ['confirmation', {}],
    ['confirmation', { satisfied: 'ya' }],
    ['confirmation', { satisfied: true, rating: 6 }],
    ['confirmation', { satisfied: true, rating: 4.5 }],
  ])('POST /tracking/{code}/%s with %j', async (action, body) => {
    const before = await app.database.rowCounts();
    const answer = await app.http.post(`/api/v1/tracking/${trackingCode}/${action}`).send(body);
    expect([action, answer.status]).toEqual([action, 400]);
    expect(await app.database.rowCounts()).toEqual(before);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'kosong.jpg'],
    ['a text that claims to be a picture', Buffer.from('bukan gambar sama sekali'), 'foto.jpg'],
    ['a program', Buffer.from('MZ\x90\0'.repeat(50), 'latin1'), 'foto.png'],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>'), 'foto.pdf'],
    ['a picture that breaks off', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'foto.jpg'],
  ])('an upload: %s', async (_, bytes, name) => {
    const before = await app.database.rowCounts();
    const answer = await app.http.post('/api/v1/attachments').attach('file', bytes, name);
    expect([400, 415]).toContain(answer.status);
    expect(answer.type).toBe('application/problem+json');
    expect(await app.database.rowCounts()).toEqual(before);
  });
});

it('says what to do about a reporter and anonymity at once', async () => {
  const { text } = await post('/api/v1/complaints', JSON.stringify({ ...complete, anonymous: true }));
  expect((JSON.parse(text) as ProblemBody).errors).toEqual([
    {
      field: 'anonymous',
      message: 'Isi reporter, atau kirim anonymous: true tanpa reporter; tidak bisa keduanya.',
    },
  ]);
});

it.each([
  ['breaks off', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="subject"\r\n\r\nJal'],
  ['has no boundary', 'multipart/form-data', 'Jalan berlubang'],
])('a form of the site that %s', async (_, type, body) => {
  const answer = await post('/lapor', body, { 'Content-Type': type, Accept: 'text/html' });
  expect(answer.status).toBe(400);
  expect(answer.headers['content-type']).toContain('text/html');
});

it('none of this was an error of ours', () => {
  expect(app.log.filter((line) => line.level === 'error')).toEqual([]);
});
