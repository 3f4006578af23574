import { Module } from '@nestjs/common';
import { SlaModule } from '@tanggap/sla';
import { CalendarsController } from './calendars.controller';
import { DecreesController } from './decrees.controller';
import { PauseReasonsController } from './pause-reasons.controller';
import { SlaChangesController } from './sla-changes.controller';
import { SlaController } from './sla.controller';

@Module({
  imports: [SlaModule],
  controllers: [SlaController, CalendarsController, DecreesController, PauseReasonsController, SlaChangesController],
})
export class SlaApiModule {}
