import { Module } from '@nestjs/common';
import { NotificationsModule } from '@tanggap/notifications';
import { ReportsModule } from '@tanggap/reports';
import { ExportsController } from './exports.controller';
import { ReportRecipientsController } from './report-recipients.controller';
import { ReportsController } from './reports.controller';
import { ImportsController } from './imports.controller';

@Module({
  imports: [NotificationsModule, ReportsModule],
  controllers: [ExportsController, ImportsController, ReportRecipientsController, ReportsController],
})
export class ReportsApiModule {}
