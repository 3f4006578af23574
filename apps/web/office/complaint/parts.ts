/** A further matter of a report, as it is being typed. */
export interface Part {
  subject: string;
  description: string;
  categoryCode: string;
  opdCode: string;
}

/** As many as the api takes at once. */
export const MOST_PARTS = 8;

export const emptyPart: Part = { subject: '', description: '', categoryCode: '', opdCode: '' };

/** What is kept of the parts as text, since a draft keeps texts; at first one that is empty. */
export function partsOf(kept: string): Part[] {
  if (kept === '') return [emptyPart];
  const parts = (JSON.parse(kept) as Partial<Part>[]).map((part) => ({ ...emptyPart, ...part }));
  return parts.length > 0 ? parts : [emptyPart];
}

/** Names of the fields that are still to be filled in, as the api names them. */
export const missingInParts = (kept: string): string[] =>
  partsOf(kept).flatMap(({ subject, description }, nth) => [
    ...(subject.trim() === '' ? [`parts.${nth}.subject`] : []),
    ...(description.trim() === '' ? [`parts.${nth}.description`] : []),
  ]);
