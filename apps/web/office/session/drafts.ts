import { useCallback, useState } from 'react';

const PREFIX = 'tanggap.draft.';

/**
 * What somebody is typing, kept in this tab (sessionStorage) until it is sent: a lost connection, a stale version or an ended session
 * loses nothing. The key names the user, so that the next one at the same computer is not shown it; signing out clears all.
 */
export function useDraft<T extends Record<string, string>>(
  key: string,
  initial: T,
): [T, (patch: Partial<T>) => void, () => void] {
  const [values, setValues] = useState<T>(() => ({ ...initial, ...read(key) }));
  const change = useCallback(
    (patch: Partial<T>) =>
      setValues((before) => {
        const after = { ...before, ...patch };
        sessionStorage.setItem(PREFIX + key, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  const clear = useCallback(() => sessionStorage.removeItem(PREFIX + key), [key]);
  return [values, change, clear];
}

function read(key: string): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

export const hasDraft = (key: string): boolean => sessionStorage.getItem(PREFIX + key) !== null;

export function clearDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
