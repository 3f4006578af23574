/** Codes appear in addresses and files: lower-case words with hyphens, 2–60 characters. */
export const CODE = /^(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

export const isCode = (text: string): boolean => CODE.test(text);
