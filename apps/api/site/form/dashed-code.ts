import { normaliseTrackingCode } from '@tanggap/complaints';

/** As it stands on the receipt, or null for what can't be a code. */
export function dashed(typed: string): string | null {
  const code = normaliseTrackingCode(typed);
  return code?.replace(/^(.{4})(.{4})(.{4})/, '$1-$2-$3').replace(/^(.{14})(\d)$/, '$1-$2') ?? null;
}
