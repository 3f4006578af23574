/** The one element for a selector, of the type it must have. */
export function find<T extends Element>(
  selector: string,
  type: new () => T,
  root: ParentNode = document,
): T | undefined {
  const element = root.querySelector(selector);
  return element instanceof type ? element : undefined;
}

export function findAll<T extends Element>(selector: string, type: new () => T, root: ParentNode = document): T[] {
  return [...root.querySelectorAll(selector)].filter((element): element is T => element instanceof type);
}

/** Fills `{name}` in a text that the server wrote into the page. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
