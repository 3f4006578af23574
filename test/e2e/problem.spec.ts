import { request as httpRequest } from 'node:http';
import { startTestApp, type TestApp } from '../support';
import { ProbeModule, UndecidedModule } from '../support/probe.module';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ modules: [ProbeModule] });
});

afterAll(async () => {
  await app.close();
});

const echo = (body: string, type = 'application/json') =>
  app.http.post('/api/v1/probe/echo').set('Content-Type', type).send(body);

const fieldsOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(
    (body as { errors: { field: string; message: string }[] }).errors.map((e) => [e.field, e.message]),
  );

describe('a body that cannot be read', () => {
  const utf8 = (text: string) => Buffer.from(text, 'utf8');
  it.each([
    ['broken JSON', utf8('{"text": "abc'), 400, 'malformed_request'],
    ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 400, 'malformed_request'],
    ['a list instead of an object', utf8('[1,2]'), 400, 'malformed_request'],
    ['null', utf8('null'), 400, 'malformed_request'],
    ['a bare text', utf8('"abcdef"'), 400, 'malformed_request'],
    ['a NUL byte', utf8('{"text":"abc\\u0000def"}'), 400, 'validation_failed'],
    ['half a surrogate pair', utf8('{"text":"abc\\ud800def"}'), 400, 'validation_failed'],
    ['a key that reaches the prototype', utf8('{"__proto__":{"text":"abcdef"}}'), 400, 'validation_failed'],
    ['nesting without an end', utf8('{"a":'.repeat(2000) + '1' + '}'.repeat(2000)), 400, 'validation_failed'],
    ['more than the limit', utf8(JSON.stringify({ text: 'x'.repeat(200_000) })), 413, 'payload_too_large'],
    ['10 MB', utf8(JSON.stringify({ text: 'x'.repeat(10_000_000) })), 413, 'payload_too_large'],
  ])('%s', async (_, body, status, code) => {
    const answer = await rawRequest('POST', '/api/v1/probe/echo', body);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(answer.text)).toMatchObject({ status, code, instance: '/api/v1/probe/echo' });
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'the content type %s is not for this route',
    async (type) => {
      const answer = await echo('text=abcdef', type);
      expect(answer.status).toBe(415);
      expect(answer.body).toMatchObject({ code: 'unsupported_media_type', detail: 'Yang diterima: application/json.' });
    },
  );

  it('names the fields that an empty body lacks', async () => {
    const answer = await echo('');
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer.body)).toEqual({ text: 'Wajib diisi.' });
  });
});

describe('a body that does not fit', () => {
  it.each([
    ['too short', { text: 'abc' }, 'text', 'Panjangnya harus 5 sampai 10 karakter.', 'Must have 5 to 10 characters.'],
    ['another type', { text: 12345 }, 'text', 'Isi dengan teks.', 'Give a text.'],
    ['missing', {}, 'text', 'Wajib diisi.', 'Required.'],
    ['not on offer', { text: 'abcdef', kind: 'c' }, 'kind', 'Pilih salah satu: a, b.', 'Choose one of: a, b.'],
    ['too large a number', { text: 'abcdef', rating: 9 }, 'rating', 'Paling besar 5.', 'Must be at most 5.'],
    ['words of its own', { text: 'abcdef', code: 'A1' }, 'code', 'Hanya huruf kecil.', 'Lower-case letters only.'],
    [
      'inside',
      { text: 'abcdef', inner: { email: 'x' } },
      'inner.email',
      'Tulis alamat email, misalnya siti@contoh.id.',
      'Write an email address such as siti@example.org.',
    ],
    ['a list for an object', { text: 'abcdef', inner: [] }, 'inner', 'Isi dengan objek.', 'Give an object.'],
    ['a text for an object', { text: 'abcdef', inner: 'x' }, 'inner', 'Isi dengan objek.', 'Give an object.'],
    [
      'an unknown key',
      { text: 'abcdef', more: 1 },
      'more',
      'Kunci tidak dikenal; hapus atau periksa ejaannya.',
      'Unknown key; remove it or check its spelling.',
    ],
    [
      'an unknown key inside',
      { text: 'abcdef', inner: { email: 'a@b.id', x: 1 } },
      'inner.x',
      'Kunci tidak dikenal; hapus atau periksa ejaannya.',
      'Unknown key; remove it or check its spelling.',
    ],
  ])('%s', async (_, body, field, indonesian, english) => {
    const answer = await app.http.post('/api/v1/probe/echo').send(body);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-language']).toBe('id');
    expect(answer.body).toMatchObject({ code: 'validation_failed', title: 'Isian belum benar' });
    expect(fieldsOf(answer.body)).toEqual({ [field]: indonesian });
    const other = await app.http.post('/api/v1/probe/echo').set('Accept-Language', 'en-GB, id;q=0.5').send(body);
    expect(other.headers['content-language']).toBe('en');
    expect(fieldsOf(other.body)).toEqual({ [field]: english });
  });

  it('counts characters as people do: ten emoji are ten', async () => {
    await app.http
      .post('/api/v1/probe/echo')
      .send({ text: '😀'.repeat(10) })
      .expect(200);
    await app.http
      .post('/api/v1/probe/echo')
      .send({ text: '😀'.repeat(11) })
      .expect(400);
  });

  it('answers a thousand wrong keys with a short list', async () => {
    const body = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`key${index}`, 1]));
    const answer = await app.http.post('/api/v1/probe/echo').send(body).expect(400);
    expect((answer.body as { errors: unknown[] }).errors.length).toBeLessThanOrEqual(50);
  });
});

describe('an address that does not fit', () => {
  it.each([
    ['an unknown path', 'GET', '/api/v1/nothing-here', 404, 'not_found'],
    ['an unknown path outside the API', 'GET', '/nothing-here', 404, 'not_found'],
    ['a wrong method', 'DELETE', '/api/v1/probe/boom', 405, 'method_not_allowed'],
    ['broken %-encoding', 'GET', '/api/v1/probe/tracking/%E0%A4%A', 400, 'malformed_url'],
    ['a NUL byte in the path', 'GET', '/api/v1/probe/tracking/a%00b', 400, 'validation_failed'],
    ['a NUL byte in the query', 'GET', '/api/v1/probe/list?cursor=a%00', 400, 'validation_failed'],
    ['a parameter twice', 'GET', '/api/v1/probe/list?limit=1&limit=2', 400, 'validation_failed'],
    ['an unknown parameter', 'GET', '/api/v1/probe/list?page=1', 400, 'validation_failed'],
    ['no number', 'GET', '/api/v1/probe/list?limit=many', 400, 'validation_failed'],
    ['too many', 'GET', '/api/v1/probe/list?limit=101', 400, 'validation_failed'],
    ['an endless parameter', 'GET', `/api/v1/probe/tracking/${'a'.repeat(500)}`, 404, 'not_found'],
  ])('%s', async (_, method, path, status, code) => {
    const answer = await rawRequest(method, path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ code, status });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('tells what has headers without an end that they are too long', async () => {
    const answer = await rawRequest('GET', `/api/v1/probe/list?limit=${'1'.repeat(40_000)}`);
    expect(answer.status).toBe(431);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'headers_too_large', status: 431, instance: '/' });
    expect(answer.headers['content-language']).toBe('id');
  });

  it('names the methods that there are', async () => {
    const answer = await app.http.delete('/api/v1/probe/boom');
    expect(answer.headers['allow']).toBe('GET, HEAD');
  });

  it('never repeats a tracking code', async () => {
    const answer = await app.http.get('/api/v1/probe/tracking/7K3M-9QXT-2FHP?x=1').expect(404);
    expect(answer.body).toMatchObject({ instance: '/api/v1/probe/tracking/{trackingCode}' });
    expect(JSON.stringify([answer.body, app.log])).not.toContain('7K3M');
  });

  it('fills in the default of a list', async () => {
    const answer = await app.http.get('/api/v1/probe/list').expect(200);
    expect(answer.body).toEqual({ limit: 25 });
  });
});

describe('who calls', () => {
  const cookieOf = async (): Promise<string> => {
    const staff = await app.http.post('/api/v1/auth/login').send({ username: 'verifier', password: 'tanggap-demo' });
    const [cookie = ''] = staff.headers['set-cookie'] as unknown as string[];
    return cookie.split(';', 1)[0] ?? '';
  };
  const change = (headers: Record<string, string>) => app.http.post('/api/v1/probe/change').set(headers).send();

  it('nobody is asked to sign in', async () => {
    for (const headers of [{}, { Authorization: 'Bearer wrong' }, { Authorization: 'Basic eDp5' }]) {
      const answer = await change(headers);
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toContain('Bearer');
      expect(answer.body).toMatchObject({ code: 'unauthenticated' });
    }
  });

  it('another role is refused', async () => {
    const auditor = await app.as('auditor');
    const answer = await auditor.post('/api/v1/probe/change');
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: 'forbidden' });
  });

  it('the right role passes', async () => {
    const verifier = await app.as('verifier');
    const answer = await verifier.post('/api/v1/probe/change').expect(200);
    expect(answer.body).toEqual({ username: 'verifier' });
  });

  it('a cookie alone changes nothing from another site', async () => {
    const cookie = await cookieOf();
    const own = new URL(app.url).host;
    const rows: [string, Record<string, string>, number][] = [
      ['nothing that tells the page', {}, 403],
      ['another origin', { Origin: 'https://example.org' }, 403],
      ['a site that only ends like ours', { Origin: `http://evil-${own}` }, 403],
      ['the origin "null"', { Origin: 'null' }, 403],
      ['cross-site by the browser', { 'Sec-Fetch-Site': 'cross-site' }, 403],
      ['our header', { 'X-Requested-With': 'tanggap' }, 200],
      ['our origin', { Origin: app.url }, 200],
      ['same-origin by the browser', { 'Sec-Fetch-Site': 'same-origin' }, 200],
    ];
    for (const [what, headers, status] of rows) {
      const answer = await change({ Cookie: cookie, ...headers });
      expect([what, answer.status]).toEqual([what, status]);
    }
  });

  it('a handler that does not say who may call it stops the boot', async () => {
    const boot = startTestApp({ modules: [UndecidedModule], database: app.database });
    await expect(boot).rejects.toThrow(/UndecidedController\.whoMayCallMe/);
  });
});

describe('versions', () => {
  it.each([
    ['"3"', 200, 3],
    ['*', 200, null],
    [undefined, 200, null],
    ['3', 412, undefined],
    ['W/"3"', 412, undefined],
    ['"abc"', 412, undefined],
  ])('If-Match %s', async (header, status, seen) => {
    const call = app.http.put('/api/v1/probe/versioned');
    const answer = await (header === undefined ? call : call.set('If-Match', header));
    expect(answer.status).toBe(status);
    if (status === 200) {
      expect(answer.body).toEqual({ seen });
      expect(answer.headers['etag']).toBe('"7"');
    }
  });
});

describe('uploads', () => {
  const upload = (name: string, bytes: Buffer) => app.http.post('/api/v1/probe/file').attach('file', bytes, name);

  it('takes a file of 5 MB and refuses a larger one', async () => {
    const taken = await upload('foto 😀.jpg', Buffer.alloc(5 * 1024 * 1024));
    expect(taken.body).toEqual({ fileName: 'foto 😀.jpg', size: 5 * 1024 * 1024 });
    const refused = await upload('foto.jpg', Buffer.alloc(5 * 1024 * 1024 + 1));
    expect(refused.status).toBe(413);
    expect(refused.body).toMatchObject({ code: 'payload_too_large', detail: 'Ukuran kiriman melebihi batas 5 MB.' });
  });

  it.each([
    ['no file at all', () => app.http.post('/api/v1/probe/file').field('note', 'x'), 400],
    ['two files', () => upload('a.jpg', Buffer.alloc(9)).attach('file', Buffer.alloc(9), 'b.jpg'), 400],
    ['JSON', () => app.http.post('/api/v1/probe/file').send({ file: 'x' }), 415],
    [
      'a form that breaks off',
      () =>
        app.http.post('/api/v1/probe/file').set('Content-Type', 'multipart/form-data; boundary=b').send('--b\r\nCont'),
      400,
    ],
    [
      'no boundary',
      () => app.http.post('/api/v1/probe/file').set('Content-Type', 'multipart/form-data').send('x'),
      400,
    ],
  ])('%s', async (_, call, status) => {
    const answer = await call();
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
  });
});

describe('what nobody expected', () => {
  it('is answered with an id and logged once under it, without the data it carried', async () => {
    const before = app.log.filter((line) => line.level === 'error').length;
    const answer = await app.http.get('/api/v1/probe/boom').expect(500);
    const { id } = answer.body as { id: string };
    expect(answer.body).toMatchObject({ code: 'internal', status: 500 });
    expect((answer.body as { detail: string }).detail).toContain(id);
    expect(answer.text).not.toMatch(/secret detail|at .*\.ts/);
    const lines = app.log.filter((line) => line.level === 'error').slice(before);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ requestId: id, route: '/api/v1/probe/boom' });
    expect(JSON.stringify(lines)).toContain('probe.module.ts');
    expect(JSON.stringify(lines)).not.toContain('Siti Aminah');
  });
});

/** Sends path and bytes as they are; supertest would tidy them up. */
interface RawAnswer {
  status: number;
  text: string;
  headers: NodeJS.Dict<string | string[]>;
}

function rawRequest(method: string, path: string, body?: Buffer): Promise<RawAnswer> {
  const { hostname, port } = new URL(app.url);
  const headers = body ? { 'Content-Type': 'application/json', 'Content-Length': body.length } : {};
  return new Promise((resolve, reject) => {
    const call = httpRequest({ method, hostname, port, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    call.on('error', reject).end(body);
  });
}
