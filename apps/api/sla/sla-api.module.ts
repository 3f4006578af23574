import { Module } from '@nestjs/common';
import { SlaModule } from '@tanggap/sla';
import { CalendarsController } from './calendars.controller';
import { SlaController } from './sla.controller';

@Module({ imports: [SlaModule], controllers: [SlaController, CalendarsController] })
export class SlaApiModule {}
