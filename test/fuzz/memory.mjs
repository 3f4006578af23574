const KEPT = 60;
/** Path and query parameters that answers name otherwise. */
const ALSO_KNOWN_AS = {
  opdCode: 'opd',
  categoryCode: 'category',
  areaCode: 'area',
  complaint: 'number',
  nextCursor: 'cursor',
};

/** What answers have named so far, so that later requests ask for what exists. */
export function memory() {
  const known = new Map();
  const keep = (name, value) => {
    const values = known.get(name) ?? [];
    if (values.includes(value)) return;
    values.push(value);
    if (values.length > KEPT) values.shift();
    known.set(name, values);
  };
  const learn = (node, within) => {
    if (Array.isArray(node)) for (const item of node.slice(0, 20)) learn(item, within);
    else if (node !== null && typeof node === 'object') {
      for (const [name, value] of Object.entries(node)) {
        if (typeof value === 'object') learn(value, name);
        else if ((typeof value === 'string' && value !== '' && value.length < 400) || typeof value === 'number') {
          keep(name, value);
          if (ALSO_KNOWN_AS[name]) keep(ALSO_KNOWN_AS[name], value);
          if (name === 'code' && within) keep(within, value);
        }
      }
    }
  };
  return { learn: (body) => learn(body, ''), keep, of: (name) => known.get(name) ?? [] };
}
