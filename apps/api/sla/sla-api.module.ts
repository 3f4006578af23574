import { Module } from '@nestjs/common';
import { SlaModule } from '@tanggap/sla';
import { CalendarsController } from './calendars.controller';
import { DecreesController } from './decrees.controller';
import { SlaChangesController } from './sla-changes.controller';
import { SlaController } from './sla.controller';

@Module({
  imports: [SlaModule],
  controllers: [SlaController, CalendarsController, DecreesController, SlaChangesController],
})
export class SlaApiModule {}
