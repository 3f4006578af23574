import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppConfig, offsetMinutes } from '@tanggap/platform';
import { SlaReference } from '@tanggap/sla';
import { parseWindow, withinDailyWindow, withinOfficeHours, type DailyWindow } from './domain/sending-hours';

/** When somebody may be told: staff within the working hours they keep, citizens between the hours of CITIZEN_HOURS. */
@Injectable()
export class SendingTimes {
  private readonly citizens: DailyWindow;

  constructor(
    config: AppConfig,
    private readonly directory: Directory,
    private readonly reference: SlaReference,
  ) {
    this.citizens = parseWindow(config.CITIZEN_HOURS);
  }

  /** Before a transaction: takes over calendars that another process has changed. */
  async refresh(): Promise<void> {
    await Promise.all([this.directory.refresh(), this.reference.refresh()]);
  }

  /** The earliest instant, not before `at`. @param opdCode whose calendar the reader keeps; null: the regency's */
  forStaff(opdCode: string | null, at: Date): Date {
    const code = opdCode === null ? undefined : this.directory.opd(opdCode)?.calendarCode;
    return withinOfficeHours(at, code === undefined ? this.reference.defaultCalendar() : this.reference.calendar(code));
  }

  forCitizens(at: Date): Date {
    return withinDailyWindow(at, this.citizens, offsetMinutes(at));
  }
}
