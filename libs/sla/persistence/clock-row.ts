import type { SlaClock } from '../domain/sla-clock';

/** A clock as the object that `jsonb_populate_recordset(null::sla_clock, …)` turns into its row. */
export function clockRow(clock: SlaClock): Record<string, unknown> {
  return Object.fromEntries(Object.entries(clock).map(([key, value]) => [snake(key), value as unknown]));
}

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
