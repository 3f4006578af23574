import { useEffect, useRef, type RefObject } from 'react';

/**
 * For a row of links that scrolls sideways on a phone: the page one is on is brought into sight, anew when `at` changes. Only the row is
 * moved: Chromium begins the next Tab at what `scrollIntoView` was called on, and who uses the keyboard would lose the link to the content.
 */
export function useCurrentInSight<E extends HTMLElement>(at: string): RefObject<E | null> {
  const row = useRef<E>(null);
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!row.current || !current) return;
    const [outer, inner] = [row.current.getBoundingClientRect(), current.getBoundingClientRect()];
    row.current.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  }, [at]);
  return row;
}
