import { Module } from '@nestjs/common';
import { ReportsModule } from '@tanggap/reports';
import { ExportsController } from './exports.controller';
import { ReportsController } from './reports.controller';
import { ImportsController } from './imports.controller';

@Module({ imports: [ReportsModule], controllers: [ExportsController, ImportsController, ReportsController] })
export class ReportsApiModule {}
