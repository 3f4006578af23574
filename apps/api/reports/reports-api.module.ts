import { Module } from '@nestjs/common';
import { ReportsModule } from '@tanggap/reports';
import { ExportsController } from './exports.controller';
import { ImportsController } from './imports.controller';

@Module({ imports: [ReportsModule], controllers: [ExportsController, ImportsController] })
export class ReportsApiModule {}
