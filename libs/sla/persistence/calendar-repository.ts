import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Database, managerOf, type Tx } from '@tanggap/platform';
import { Between, type FindOperator, In, type Repository } from 'typeorm';
import type { Holiday } from '../domain/calendar-data';
import { CalendarEntity } from './calendar.entity';
import { HolidayDecreeEntity } from './holiday-decree.entity';
import { DECREED, HolidayEntity } from './holiday.entity';

@Injectable()
export class CalendarRepository {
  constructor(
    @InjectRepository(CalendarEntity) private readonly calendars: Repository<CalendarEntity>,
    @InjectRepository(HolidayEntity) private readonly holidays: Repository<HolidayEntity>,
    @InjectRepository(HolidayDecreeEntity) private readonly decrees: Repository<HolidayDecreeEntity>,
    private readonly database: Database,
  ) {}

  async find(code: string): Promise<CalendarEntity | null> {
    return this.calendars.findOneBy({ code });
  }

  /** By code, from after `after`. */
  async list(after: string | null, limit: number): Promise<CalendarEntity[]> {
    const query = this.calendars.createQueryBuilder('calendar').orderBy('calendar.code').limit(limit);
    if (after !== null) query.where('calendar.code > :after', { after });
    return query.getMany();
  }

  /** Waits for whoever is changing the same calendar. */
  async lock(tx: Tx, code: string): Promise<CalendarEntity | null> {
    const calendars = managerOf(tx).getRepository(CalendarEntity);
    return calendars.findOne({ where: { code }, lock: { mode: 'pessimistic_write' } });
  }

  async default(tx: Tx): Promise<CalendarEntity | null> {
    return managerOf(tx).findOneBy(CalendarEntity, { isDefault: true });
  }

  /** False for a taken code. */
  async insert(tx: Tx, calendar: CalendarEntity): Promise<boolean> {
    const query = managerOf(tx).createQueryBuilder().insert().into(CalendarEntity).values(calendar);
    const result = await query.orIgnore().returning(['code']).execute();
    return (result.raw as unknown[]).length > 0;
  }

  async update(tx: Tx, calendar: CalendarEntity): Promise<void> {
    await managerOf(tx).update(CalendarEntity, { code: calendar.code }, calendar);
  }

  /** Days off of these calendars (DECREED: of all), in order. */
  async holidaysOf(codes: readonly string[], tx?: Tx): Promise<HolidayEntity[]> {
    const holidays = tx ? managerOf(tx).getRepository(HolidayEntity) : this.holidays;
    return holidays.find({ where: { calendarCode: In([...codes]) }, order: { calendarCode: 'ASC', date: 'ASC' } });
  }

  async decreedYears(tx?: Tx): Promise<HolidayDecreeEntity[]> {
    const decrees = tx ? managerOf(tx).getRepository(HolidayDecreeEntity) : this.decrees;
    return decrees.find({ order: { year: 'ASC' } });
  }

  /** All days off of one calendar, in place of those before. */
  async replaceHolidays(tx: Tx, calendarCode: string, holidays: readonly Holiday[]): Promise<void> {
    await managerOf(tx).delete(HolidayEntity, { calendarCode });
    await this.insertHolidays(tx, calendarCode, holidays);
  }

  async decree(year: number, tx?: Tx): Promise<HolidayDecreeEntity | null> {
    const decrees = tx ? managerOf(tx).getRepository(HolidayDecreeEntity) : this.decrees;
    return decrees.findOneBy({ year });
  }

  /** The days off by decree of one year, in order. */
  async decreedIn(year: number, tx?: Tx): Promise<HolidayEntity[]> {
    const holidays = tx ? managerOf(tx).getRepository(HolidayEntity) : this.holidays;
    return holidays.find({ where: { calendarCode: DECREED, date: inYear(year) }, order: { date: 'ASC' } });
  }

  /** One year's decree and its days, in place of what was known of that year. */
  async replaceDecree(tx: Tx, decree: HolidayDecreeEntity, holidays: readonly Holiday[]): Promise<void> {
    await managerOf(tx).upsert(HolidayDecreeEntity, decree, ['year']);
    await this.clearDecreedDays(tx, decree.year);
    await this.insertHolidays(tx, DECREED, holidays);
  }

  async removeDecree(tx: Tx, year: number): Promise<void> {
    await managerOf(tx).delete(HolidayDecreeEntity, { year });
    await this.clearDecreedDays(tx, year);
  }

  private async clearDecreedDays(tx: Tx, year: number): Promise<void> {
    await managerOf(tx).delete(HolidayEntity, { calendarCode: DECREED, date: inYear(year) });
  }

  private async insertHolidays(tx: Tx, calendarCode: string, holidays: readonly Holiday[]): Promise<void> {
    if (holidays.length === 0) return;
    const rows = holidays.map(({ date, kind, name, decree }) => ({ calendarCode, date, kind, name, decree }));
    await managerOf(tx).insert(HolidayEntity, rows);
  }

  /** Days off by decree have changed: every calendar that heeds them is another one now. */
  async renewAll(tx: Tx, now: Date): Promise<void> {
    await this.database.query(
      'UPDATE calendar SET version = version + 1, updated_at = $1 WHERE NOT ignores_holidays',
      [now],
      tx,
    );
  }
}

const inYear = (year: number): FindOperator<string> => Between(`${year}-01-01`, `${year}-12-31`);
