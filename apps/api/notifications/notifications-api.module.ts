import { Module } from '@nestjs/common';
import { NotificationsModule } from '@tanggap/notifications';
import { DeliveriesController } from './deliveries.controller';
import { InboxController } from './inbox.controller';
import { LiveStreams } from './live-streams';
import { TemplatesController } from './templates.controller';

@Module({
  imports: [NotificationsModule],
  controllers: [DeliveriesController, InboxController, TemplatesController],
  providers: [LiveStreams],
})
export class NotificationsApiModule {}
