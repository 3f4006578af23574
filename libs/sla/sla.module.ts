import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CreateCalendar } from './create-calendar';
import { GetCalendar } from './get-calendar';
import { GetPolicy } from './get-policy';
import { ListBreaches } from './list-breaches';
import { ListCalendars } from './list-calendars';
import { ListPolicies } from './list-policies';
import { LoadSlaPack } from './load-sla-pack';
import { BreachList } from './persistence/breach-list';
import { CalendarEntity } from './persistence/calendar.entity';
import { CalendarRepository } from './persistence/calendar-repository';
import { ClockRepository } from './persistence/clock-repository';
import { HolidayDecreeEntity } from './persistence/holiday-decree.entity';
import { HolidayEntity } from './persistence/holiday.entity';
import { PolicyRepository } from './persistence/policy-repository';
import { SlaClockEntity } from './persistence/sla-clock.entity';
import { SlaMilestoneEntity } from './persistence/sla-milestone.entity';
import { SlaPolicyEntity } from './persistence/sla-policy.entity';
import { SlaReferenceRepository } from './persistence/sla-reference-repository';
import { PutCalendar } from './put-calendar';
import { PutPolicy } from './put-policy';
import { SlaReference } from './sla-reference';

const entities = [
  CalendarEntity,
  HolidayDecreeEntity,
  HolidayEntity,
  SlaClockEntity,
  SlaMilestoneEntity,
  SlaPolicyEntity,
];

const useCases = [
  ClockRepository,
  CreateCalendar,
  GetCalendar,
  GetPolicy,
  ListBreaches,
  ListCalendars,
  ListPolicies,
  LoadSlaPack,
  PutCalendar,
  PutPolicy,
  SlaReference,
];

/** Working calendars, policies and the clocks of complaints. */
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  providers: [...useCases, BreachList, CalendarRepository, PolicyRepository, SlaReferenceRepository],
  exports: useCases,
})
export class SlaModule {}
