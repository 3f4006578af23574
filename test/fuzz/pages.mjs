/** The citizen's pages have no contract but their forms; what they take is told here as docs/openapi.json tells it of the API. */
const text = (example, maxLength = 300) => ({ type: 'string', maxLength, example });
const choice = (...values) => ({ type: 'string', enum: values });

const REPORT = {
  kind: choice('complaint', 'aspiration', 'information_request'),
  subject: text('Jalan berlubang di depan SDN Kauman 1'),
  description: text('Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.', 400),
  category: text('jalan-jembatan'),
  occurredOn: { type: 'string', format: 'date', example: '2026-11-20' },
  area: text('33.25.11'),
  address: text('Jl. Veteran'),
  latitude: text('-6.9082'),
  longitude: text('109.7335'),
  identity: choice('named', 'confidential', 'anonymous', ''),
  name: text('Siti Aminah'),
  email: text('siti@example.org'),
  phone: text('0812 3456 7890'),
  key: text('b1946ac9-2f6d-4b3b-9c1e-0d5f6a7b8c9d'),
  ikuti: text('BTG-2026-000042'),
  photos: { type: 'string', format: 'binary' },
};
const ANSWER = {
  text: text('Sudah diperbaiki, terima kasih.'),
  rating: choice('1', '5', '6'),
  satisfied: choice('yes', 'no', 'true'),
  comment: text('Cepat.'),
  key: text('b1946ac9-2f6d-4b3b-9c1e-0d5f6a7b8c9d'),
  photos: { type: 'string', format: 'binary' },
};
const LANGUAGE = { in: 'query', name: 'lang', schema: choice('id', 'en') };
const inQuery = (name, example) => ({ in: 'query', name, schema: text(example) });

function page(method, path, { fields, query = [] } = {}) {
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    in: 'path',
    name,
    schema: text('7K3M-9QXT-2FHP'),
  }));
  const form = { type: 'object', properties: fields };
  const bodies = fields && { 'multipart/form-data': form, 'application/x-www-form-urlencoded': form };
  return {
    ...{ method, path, parameters: [...parts, LANGUAGE, ...query], roles: 'public', bodies: bodies ?? {} },
    ...{ statuses: ['200', '303', '304'], answers: () => undefined, isPage: true },
  };
}

export const pages = [
  page('GET', '/'),
  page('GET', '/tentang'),
  page('GET', '/privasi'),
  page('GET', '/lapor'),
  page('POST', '/lapor', { fields: REPORT }),
  page('POST', '/lapor/serupa', { fields: REPORT }),
  page('GET', '/lapor/terkirim'),
  page('GET', '/lacak', { query: [inQuery('kode', '7K3M-9QXT-2FHP')] }),
  page('POST', '/lacak', { fields: { kode: text('7K3M-9QXT-2FHP') } }),
  page('GET', '/lacak/{trackingCode}'),
  page('POST', '/lacak/{trackingCode}/balasan', { fields: ANSWER }),
  page('POST', '/lacak/{trackingCode}/penilaian', { fields: ANSWER }),
  page('GET', '/lacak/{trackingCode}/lampiran/{id}'),
  page('GET', '/transparansi', { query: [inQuery('tahun', '2026')] }),
  page('GET', '/transparansi/kamus-data'),
  page('GET', '/transparansi/laporan', {
    query: ['opd', 'category', 'area', 'lanjut'].map((name) => inQuery(name, 'dpupr')),
  }),
  page('GET', '/transparansi/laporan/{number}'),
  page('GET', '/{nothing}'),
  page('GET', '/office/{nothing}'),
];
