import { DECREED } from './holiday.entity';

/** Days off of `holiday h` as Holiday[], in order. */
const HOLIDAYS = `jsonb_agg(jsonb_build_object('date', h.date, 'kind', h.kind, 'name', h.name,
  'decree', h.decree) ORDER BY h.date)`;

/** The row `calendar c` as CalendarData, but without what is decreed for all. */
export const OWN_DATA = `jsonb_build_object('code', c.code, 'version', c.version, 'timeZone', c.time_zone,
  'ignoresHolidays', c.ignores_holidays, 'versions', c.periods,
  'holidays', coalesce((SELECT ${HOLIDAYS} FROM holiday h WHERE h.calendar_code = c.code), '[]'))`;

export const DECREED_HOLIDAYS = `(SELECT ${HOLIDAYS} FROM holiday h WHERE h.calendar_code = '${DECREED}')`;

export const DECREED_YEARS = '(SELECT jsonb_agg(year ORDER BY year) FROM holiday_decree)';

/** The row `calendar c` as CalendarData. */
export const CALENDAR_DATA = `${OWN_DATA} || jsonb_build_object(
  'decreedHolidays', coalesce(${DECREED_HOLIDAYS}, '[]'), 'decreedYears', coalesce(${DECREED_YEARS}, '[]'))`;
