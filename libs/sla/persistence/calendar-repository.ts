import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Database, managerOf, type Tx } from '@tanggap/platform';
import { In, Not, type Repository } from 'typeorm';
import type { Holiday } from '../domain/calendar-data';
import { CalendarEntity } from './calendar.entity';
import { HolidayDecreeEntity } from './holiday-decree.entity';
import { HolidayEntity } from './holiday.entity';

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

  /** All days off of one calendar, or of the decrees of all, in place of those before. */
  async replaceHolidays(tx: Tx, calendarCode: string, holidays: readonly Holiday[]): Promise<void> {
    const manager = managerOf(tx);
    await manager.delete(HolidayEntity, { calendarCode });
    if (holidays.length === 0) return;
    const rows = holidays.map(({ date, kind, name, decree }) => ({ calendarCode, date, kind, name, decree }));
    await manager.insert(HolidayEntity, rows);
  }

  async replaceDecrees(tx: Tx, decrees: readonly HolidayDecreeEntity[]): Promise<void> {
    await managerOf(tx).delete(HolidayDecreeEntity, { year: Not(In(decrees.map(({ year }) => year))) });
    await managerOf(tx).upsert(HolidayDecreeEntity, [...decrees], ['year']);
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
