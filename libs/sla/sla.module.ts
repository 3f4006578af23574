import { Module } from '@nestjs/common';
import { DirectoryModule } from '@tanggap/directory';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarHistory } from './calendar-history';
import { CountImpact } from './count-impact';
import { CreateCalendar } from './create-calendar';
import { CreatePauseReason } from './create-pause-reason';
import { GetCalendar } from './get-calendar';
import { GetCalendarYear } from './get-calendar-year';
import { GetDecree } from './get-decree';
import { GetPolicy } from './get-policy';
import { ListBreaches } from './list-breaches';
import { ListCalendars } from './list-calendars';
import { ListDecrees } from './list-decrees';
import { ListPauseReasons } from './list-pause-reasons';
import { ListPolicies } from './list-policies';
import { ListPolicyVersions } from './list-policy-versions';
import { ListSlaChanges } from './list-sla-changes';
import { LoadSlaPack } from './load-sla-pack';
import { BreachList } from './persistence/breach-list';
import { CalendarEntity } from './persistence/calendar.entity';
import { CalendarRepository } from './persistence/calendar-repository';
import { CalendarVersions } from './persistence/calendar-versions';
import { ClockRepository } from './persistence/clock-repository';
import { HolidayDecreeEntity } from './persistence/holiday-decree.entity';
import { HolidayEntity } from './persistence/holiday.entity';
import { OpenClocks } from './persistence/open-clocks';
import { PauseReasonEntity } from './persistence/pause-reason.entity';
import { PauseReasonRepository } from './persistence/pause-reason-repository';
import { PolicyRepository } from './persistence/policy-repository';
import { PolicyVersions } from './persistence/policy-versions';
import { SlaChanges } from './persistence/sla-changes';
import { SlaClockEntity } from './persistence/sla-clock.entity';
import { SlaMilestoneEntity } from './persistence/sla-milestone.entity';
import { SlaPolicyEntity } from './persistence/sla-policy.entity';
import { SlaReferenceRepository } from './persistence/sla-reference-repository';
import { PreviewCalendar } from './preview-calendar';
import { PreviewDecree } from './preview-decree';
import { PreviewPolicy } from './preview-policy';
import { PutCalendar } from './put-calendar';
import { PutDecree } from './put-decree';
import { PutPolicy } from './put-policy';
import { RetirePolicy } from './retire-policy';
import { SlaReference } from './sla-reference';
import { UpdatePauseReason } from './update-pause-reason';

const entities = [
  CalendarEntity,
  HolidayDecreeEntity,
  HolidayEntity,
  PauseReasonEntity,
  SlaClockEntity,
  SlaMilestoneEntity,
  SlaPolicyEntity,
];

const useCases = [
  CalendarHistory,
  ClockRepository,
  CreateCalendar,
  CreatePauseReason,
  GetCalendar,
  GetCalendarYear,
  GetDecree,
  GetPolicy,
  ListBreaches,
  ListCalendars,
  ListDecrees,
  ListPauseReasons,
  ListPolicies,
  ListPolicyVersions,
  ListSlaChanges,
  LoadSlaPack,
  PreviewCalendar,
  PreviewDecree,
  PreviewPolicy,
  PutCalendar,
  PutDecree,
  PutPolicy,
  RetirePolicy,
  SlaChanges,
  SlaReference,
  UpdatePauseReason,
];

/** Working calendars, policies and the clocks of complaints. */
@Module({
  imports: [DirectoryModule, TypeOrmModule.forFeature(entities)],
  providers: [
    ...useCases,
    BreachList,
    CalendarRepository,
    CalendarVersions,
    CountImpact,
    OpenClocks,
    PauseReasonRepository,
    PolicyRepository,
    PolicyVersions,
    SlaReferenceRepository,
  ],
  exports: useCases,
})
export class SlaModule {}
