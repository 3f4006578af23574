import type { Text } from '@tanggap/platform';
import type { Holiday } from '../domain/calendar-data';

/** A joint decree names some thirty days; with amendments and local days a few more. */
export const MOST_DAYS = 400;

/** Something of the file that can't be taken over; the rest of it can. */
export interface DecreeProblem {
  /** 1-based line of the file. */
  line: number;
  message: Text;
}

/** What a reader of one format makes of the file: each day with the line it stands on. */
export interface DecreeLines {
  title: string | null;
  days: { line: number; day: Holiday }[];
  problems: DecreeProblem[];
}
