import { useEffect } from 'react';

/** The tab and the screen reader hear where one is. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Tanggap`;
  }, [title]);
}
