/** Bounds of the setting, in years after the end of a complaint; the default is a guess of ours until the regency decides. */
export const RETENTION_YEARS = { least: 1, most: 30, assumed: 5 } as const;

/** Until when personal data of what ended then are kept; the first day without 29 February being 1 March. */
export function keptUntil(end: Date, years: number): Date {
  return keptSince(end, -years);
}

/** Personal data of what was over before that are to go: so many years ago by the calendar, 29 February counting as 1 March. */
export function keptSince(now: Date, years: number): Date {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - years);
  return then;
}

/** Whether nothing personal is left; a report that was taken up again after that holds what was written since. */
export const isErased = ({
  personalErasedAt,
  closedAt,
}: {
  personalErasedAt: Date | null;
  closedAt: Date | null;
}): boolean => personalErasedAt !== null && closedAt !== null && personalErasedAt >= closedAt;
