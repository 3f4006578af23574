/** Crockford's base 32: no I, L, O or U, so that a code read aloud or copied by hand arrives as it was. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** The first 60 bits of `bytes` as a citizen's code, such as 7K3M-9QXT-2FHP. Needs at least 12 random bytes. */
export function trackingCodeOf(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new Error('a tracking code needs 12 random bytes');
  const letters = Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte & 31));
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12)].map((group) => group.join('')).join('-');
}

/**
 * What a citizen typed as a code in its one form (without dashes), or null when it can't be one: case, spaces and dashes
 * don't matter, and O, I, L are read as the digits they were mistaken for.
 */
export function normaliseTrackingCode(typed: string): string | null {
  const { code, part } = readTrackingCode(typed) ?? { code: null, part: null };
  return code === null ? null : code + (part === null ? '' : String(part));
}

/** The code, and the number behind it that names one part of a report that was split: 7K3M-9QXT-2FHP-2. */
export function readTrackingCode(typed: string): { code: string; part: number | null } | null {
  if (typed.length > 64) return null;
  const letters = typed
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const [code, behind] = [letters.slice(0, LENGTH), letters.slice(LENGTH)];
  if (code.length !== LENGTH || ![...code].every((letter) => ALPHABET.includes(letter))) return null;
  if (behind === '') return { code, part: null };
  return /^[2-9]$/.test(behind) ? { code, part: Number(behind) } : null;
}
