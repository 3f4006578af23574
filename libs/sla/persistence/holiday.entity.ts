import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HolidayKind } from '../domain/calendar-data';

/** In place of a calendar's code: the day is off by decree, for all. */
export const DECREED = '*';

@Entity('holiday')
export class HolidayEntity {
  @PrimaryColumn({ type: 'text' })
  calendarCode!: string;

  /** Local day, YYYY-MM-DD. */
  @PrimaryColumn({ type: 'date' })
  date!: string;

  @Column({ type: 'text' })
  kind!: HolidayKind;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  decree!: string;
}
