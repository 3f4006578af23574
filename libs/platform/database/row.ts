/** bytea as jsonb_populate_record reads it. */
export const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** The names of columns by those of properties: a few hundred, and asked for with every row. */
const columns = new Map<string, string>();

function columnOf(property: string): string {
  const known = columns.get(property);
  if (known !== undefined) return known;
  const column = property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columns.set(property, column);
  return column;
}

/** An entity as the object that `jsonb_populate_record(null::<table>, …)` turns into its row; what isn't there becomes null in it. */
export function toRow(entity: object): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(entity) as [string, unknown][]) {
    if (value === null || value === undefined) continue;
    row[columnOf(property)] = Buffer.isBuffer(value) ? hex(value) : value;
  }
  return row;
}
