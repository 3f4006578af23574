import fc from 'fast-check';

const DEEP = JSON.parse('['.repeat(400) + ']'.repeat(400));
/** What breaks programs: nothing, too much, not a character, not a number, another type, another language's trap. */
const NASTY = [
  null, '', ' ', '\u0000', 'a\u0000b', '\ud800', 'x'.repeat(20_000), '𝕏😀'.repeat(3000), '\u202e\u200f\ufeff', "'; DROP TABLE complaint; --", '%', '%00', '\\',
  '../../etc/passwd', '{{constructor}}', '<script>alert(1)</script>', '=1+1', 'null', 'NaN', '-0', '1e400', '٣', '2026-02-30', '0000-00-00', '9999-12-31',
  '+275760-09-13', '2026-13', '2026-Q9', '2026-11-20T25:61:00Z', '00000000-0000-0000-0000-000000000000', '()', '!&|:*', '"', 'W/"1"',
  0, -1, -0.5, 1e21, 2 ** 53, 2 ** 31, 1e308, true, false, [], {}, [null], [[]], [{}], DEEP, { toString: 1 }, JSON.parse('{"__proto__":{"a":1}}'),
]; // prettier-ignore

const nasty = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
const FORMATS = {
  date: day.map((date) => date.toISOString().slice(0, 10)),
  'date-time': day.map((date) => date.toISOString()),
  uuid: fc.uuid(),
  email: fc.emailAddress(),
};

function text(schema) {
  if (schema.format in FORMATS) return FORMATS[schema.format];
  if (schema.pattern) {
    try {
      return fc.stringMatching(new RegExp(schema.pattern, 'u'));
    } catch {
      return fc.constant(schema.example ?? '');
    }
  }
  const [minLength, maxLength] = [
    schema.minLength ?? 0,
    Math.max(schema.minLength ?? 0, Math.min(schema.maxLength ?? 60, 400)),
  ];
  return fc.string({ minLength, maxLength, unit: 'grapheme' });
}

function number({ type, minimum = -1000, maximum = 100_000 }) {
  if (type === 'integer') return fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) });
  return fc.oneof(
    fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) }),
    fc.double({ min: minimum, max: maximum, noNaN: true }),
  );
}

/**
 * Values that the schema describes; what its example or an earlier answer named comes most often, since most of what is described
 * exists nowhere.
 * @param {object} schema @param {{ resolve(reference: string): object, known(name: string): unknown[] }} world @param {string} [name]
 */
export function fitting(schema, world, name = '') {
  if (schema.$ref) return fitting(world.resolve(schema.$ref), world, name);
  if (schema.allOf) return fitting(schema.allOf[0], world, name);
  if (schema.oneOf ?? schema.anyOf)
    return fc.oneof(...(schema.oneOf ?? schema.anyOf).map((one) => fitting(one, world, name)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'array')
    return fc.array(fitting(schema.items ?? {}, world, name), { minLength: schema.minItems ?? 0, maxLength: 4 });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([key, one]) => [key, fitting(one, world, key)]);
    return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] });
  }
  const drawn =
    schema.type === 'number' || schema.type === 'integer'
      ? number(schema)
      : schema.type === 'string'
        ? text(schema)
        : nasty;
  const choices = [{ weight: 2, arbitrary: drawn }];
  const known = world
    .known(name)
    .filter(
      (value) => schema.type === undefined || typeof value === (schema.type === 'integer' ? 'number' : schema.type),
    );
  if (known.length > 0) choices.push({ weight: 5, arbitrary: fc.constantFrom(...known) });
  if (schema.example !== undefined) choices.push({ weight: 3, arbitrary: fc.constant(schema.example) });
  return fc.oneof(...choices);
}

const isBranch = (value) => value !== null && typeof value === 'object' && Object.keys(value).length > 0;

/** The same value with one of its parts replaced by something nasty, taken away, or joined by what nobody asked for. */
function harm(value) {
  if (!isBranch(value)) return nasty;
  const keys = Object.keys(value);
  return fc.oneof(
    fc
      .constantFrom(...keys)
      .chain((key) =>
        (isBranch(value[key]) ? fc.oneof(nasty, harm(value[key])) : nasty).map((bad) => withPart(value, key, bad)),
      ),
    fc.constantFrom(...keys).map((key) => withoutPart(value, key)),
    fc
      .tuple(fc.constantFrom('unknown', '__proto__', 'constructor', 'status', 'id', ''), nasty)
      .map(([key, bad]) => withPart(value, key, bad)),
    nasty,
  );
}

function withPart(value, key, part) {
  const copy = structuredClone(value);
  Object.defineProperty(copy, key, { value: part, enumerable: true, configurable: true, writable: true });
  return copy;
}

function withoutPart(value, key) {
  return Array.isArray(value)
    ? value.filter((_, nth) => nth !== Number(key))
    : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

/** What the schema describes, harmed in one place. */
export const harmed = (schema, world, name) => fitting(schema, world, name).chain(harm);

const NOT_JSON = [
  '',
  '{',
  '[]',
  'null',
  '"x"',
  '{"a":1,}',
  '{"kind":"complaint"',
  '\ufeff{}',
  '{"a":1}{"b":2}',
  '\u0000',
  '{"__proto__":{}}',
  '1e999',
];
export const notJson = fc.oneof(fc.constantFrom(...NOT_JSON), fc.string({ unit: 'binary', maxLength: 200 }));

/** One draw; the same number gives the same value while the same things are known. */
export const draw = (arbitrary, seed) => fc.sample(arbitrary, { seed, numRuns: 1 })[0];
