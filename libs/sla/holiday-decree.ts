import { AppError, slaTexts } from '@tanggap/platform';
import type { Holiday } from './domain/calendar-data';
import { assertEachDayOnce } from './calendar-input';
import { isLocalDay } from './domain/working-hours';

/** The joint decree (SKB 3 Menteri) of one year, with its amendments. */
export interface HolidayDecree {
  year: number;
  title: string;
  holidays: Holiday[];
  /** Whether it is the data pack's or an administrator's. */
  source: 'pack' | 'edited';
  version: number;
}

export interface DecreeInput {
  title: string;
  /** All days off of that year; those known before are replaced. */
  holidays: Holiday[];
}

/** @throws AppError `validation_failed` for a day of another year, one that doesn't exist or one named twice */
export function assertDecree(year: number, { holidays }: DecreeInput): void {
  const errors = holidays.flatMap(({ date }, index) => {
    const field = `holidays[${index}].date`;
    if (!isLocalDay(date)) return [{ field, message: slaTexts.invalid_date }];
    return date.startsWith(`${year}-`) ? [] : [{ field, message: slaTexts.day_of_another_year }];
  });
  if (errors.length > 0) throw new AppError('validation_failed', { errors });
  assertEachDayOnce(holidays);
}
