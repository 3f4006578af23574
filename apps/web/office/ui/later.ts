import { lazy, type ComponentType } from 'react';

const TRIED = 'tanggap.page-reloaded';

/**
 * A page whose code comes when it is first opened: most people only ever need the inbox and a report. After an upgrade an open tab asks
 * for files that are gone; the page is loaded anew, once, and drafts are where they were.
 */
export function later<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(async () => {
    try {
      const page = await load();
      sessionStorage.removeItem(TRIED);
      return { default: page[name] };
    } catch (error) {
      if (sessionStorage.getItem(TRIED) !== null) throw error;
      sessionStorage.setItem(TRIED, '');
      location.reload();
      return await new Promise<never>(() => undefined);
    }
  });
}
