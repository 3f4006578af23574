import { draw, fitting, harmed, notJson } from './values.mjs';

const AS_OTHERS = 0.15;
const HARM = 0.25;
const FILES = [
  ['foto.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ['../../naskah.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<')],
  ['laporan.csv', Buffer.from('tracking_id,tanggal_masuk,isi_laporan_awal\n1,2026-02-30,"x\n')],
  ['laporan.xlsx', Buffer.from('PK\u0003\u0004aneh')],
  ['liburan.ics', Buffer.from('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2027\n')],
  ['kosong', Buffer.alloc(0)],
  ['\u0000.png', Buffer.from('\u0089PNG\r\n\u001a\n')],
];

const text = (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** Only what a header can carry at all. */
const asHeader = (value) =>
  text(value)
    .replace(/[^\x20-\x7e]/g, '?')
    .slice(0, 2000)
    .trim();

const FILE_TYPES = ['image/jpeg', 'text/csv', 'application/pdf', 'x/y'];
const isFile = ({ format }) => format === 'binary';

/** A form with some of its fields, of which the files are always the same few. */
function asForm(random, { properties = {} }, form, valueOf) {
  for (const [key, schema] of Object.entries(properties)) {
    if (random.chance(0.2)) continue;
    const name = random.chance(0.95) ? key : 'berkas';
    if (!isFile(schema)) form.append(name, wellFormed(text(valueOf(schema, key))));
    else if (form instanceof FormData) {
      const [fileName, bytes] = random.pick(FILES);
      form.append(name, new Blob([bytes], { type: random.pick(FILE_TYPES) }), fileName);
    }
  }
  return form;
}

/**
 * @param {ReturnType<import('../resilience/random.mjs').seeded>} random
 * @param {{ resolve(reference: string): object, known(name: string): unknown[] }} world
 * @param {Record<string, string>} tokens by role
 */
export function requestMaker(random, world, tokens) {
  const seed = () => Math.floor(random.between(0, 2 ** 31));
  const drawn = (schema, name) =>
    draw(random.chance(HARM) ? harmed(schema, world, name) : fitting(schema, world, name), seed());
  const roleFor = ({ roles }) => {
    const all = ['nobody', ...Object.keys(tokens)];
    return roles === 'public' || random.chance(AS_OTHERS) ? random.pick(all) : random.pick(roles);
  };
  const bodyFor = ({ bodies }) => {
    const type = random.pick(Object.keys(bodies));
    if (type === undefined) return {};
    const schema = bodies[type].$ref ? world.resolve(bodies[type].$ref) : bodies[type];
    if (type === 'multipart/form-data') return { body: asForm(random, schema, new FormData(), drawn) };
    if (type === 'application/x-www-form-urlencoded')
      return { body: asForm(random, schema, new URLSearchParams(), drawn) };
    if (random.chance(0.04)) return { body: draw(notJson, seed()), type };
    const sent = JSON.stringify(drawn(schema, '')) ?? '';
    return { body: sent, type: random.chance(0.02) ? random.pick(['text/plain', 'application/xml', '']) : type };
  };
  return (operation) => {
    let path = operation.path;
    const query = new URLSearchParams();
    const headers = operation.isPage && random.chance(0.9) ? { accept: 'text/html' } : {};
    for (const { in: place, name, schema, example, required } of operation.parameters) {
      const described = { ...schema, ...(example !== undefined && { example }) };
      if (place === 'path')
        path = path.replace(`{${name}}`, encodeURIComponent(wellFormed(text(drawn(described, name)))) || '%20');
      else if (required || random.chance(0.4)) {
        const value = drawn(described, name);
        if (place === 'query')
          for (const one of Array.isArray(value) ? value : [value]) query.append(name, wellFormed(text(one)));
        else headers[name] = asHeader(value);
      }
    }
    if (random.chance(0.05))
      query.append(
        random.pick(['tidakAda', 'limit', '__proto__', 'cursor']),
        random.pick(['1', '-1', '', '\u0000', '[]']),
      );
    const role = roleFor(operation);
    if (tokens[role]) headers.authorization = `Bearer ${tokens[role]}`;
    const { body, type } = bodyFor(operation);
    if (type) headers['content-type'] = type;
    const search = query.size > 0 ? `?${query}` : '';
    return { operation, role, method: operation.method, url: path + search, headers, body };
  };
}

/** A lone half of a surrogate pair can't stand in an address; what is much longer never reaches a controller. */
const wellFormed = (value) => value.slice(0, 1200).toWellFormed();
