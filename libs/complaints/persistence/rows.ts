/** bytea as jsonb_populate_record reads it. */
export const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** An entity as the object that `jsonb_populate_record(null::<table>, …)` turns into its row. */
export function toRow(entity: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entity).map(([key, value]) => [
      snake(key),
      Buffer.isBuffer(value) ? hex(value) : (value as unknown),
    ]),
  );
}
