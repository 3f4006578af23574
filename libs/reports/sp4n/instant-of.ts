import { parseFrom, TIME_ZONE } from '@tanggap/platform';
import { DateTime } from 'luxon';
import { localMomentOf } from '../domain/sp4n';
import type { Cell } from '../domain/table';

/** The instant that a cell names as local time; null for what is no date. */
export function instantOf(cell: Cell): Date | null {
  const moment = localMomentOf(cell);
  return moment === null ? null : parseFrom(DateTime.fromISO(moment, { zone: TIME_ZONE }).toISO() ?? '');
}
