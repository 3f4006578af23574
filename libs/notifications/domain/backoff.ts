/** After so many attempts a person decides whether to try once more. */
export const MAX_ATTEMPTS = 8;

const FIRST_MS = 30_000;
const LONGEST_MS = 60 * 60_000;

/**
 * How long to wait after the `attempts`-th attempt has failed: 30 s, 1 min, 2 min … at most an hour, each between half and
 * the whole of it by chance, so that a server that comes back isn't met by everybody at once. Null: no more attempts.
 * @param random in [0, 1)
 */
export function backoffMs(attempts: number, random: number): number | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  const longest = Math.min(FIRST_MS * 2 ** (attempts - 1), LONGEST_MS);
  return Math.round(longest * (0.5 + random / 2));
}
