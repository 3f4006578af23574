import { useCallback, useState } from 'react';

const PREFIX = 'tanggap.draft.';

type DraftValue = string | boolean | readonly string[];
export type DraftValues = Record<string, DraftValue>;

/**
 * What somebody is typing, kept in this tab (sessionStorage) until it is sent: a lost connection, a stale version or an ended session
 * loses nothing. Only what was touched is kept; the rest follows `initial`, so that after a reload the newest version shows wherever
 * nobody typed. The key names the user, so that the next one at the same computer is not shown it; signing out clears all.
 */
export function useDraft<T extends DraftValues>(key: string, initial: T): [T, (patch: Partial<T>) => void, () => void] {
  const [touched, setTouched] = useState<Partial<T>>(() => read(key, initial));
  const change = useCallback(
    (patch: Partial<T>) =>
      setTouched((before) => {
        const after = { ...before, ...patch };
        sessionStorage.setItem(PREFIX + key, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(PREFIX + key);
    setTouched({});
  }, [key]);
  return [{ ...initial, ...touched }, change, clear];
}

/** What was kept, as far as it still has the shape that the form has today. */
function read<T extends DraftValues>(key: string, initial: T): Partial<T> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const fits = Object.entries(kept).filter(([name, value]) => sortOf(value) === sortOf(initial[name]));
    return Object.fromEntries(fits) as Partial<T>;
  } catch {
    return {};
  }
}

const sortOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

export const hasDraft = (key: string): boolean => sessionStorage.getItem(PREFIX + key) !== null;

export function clearDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
