import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarHours } from '../domain/calendar-data';

@Entity('calendar')
export class CalendarEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  timeZone!: string;

  @Column({ type: 'boolean' })
  ignoresHolidays!: boolean;

  /** The regency's own calendar; there is one. */
  @Column({ type: 'boolean' })
  isDefault!: boolean;

  @Column({ type: 'jsonb' })
  periods!: CalendarHours[];

  @Column({ type: 'text' })
  source!: 'pack' | 'edited';

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
