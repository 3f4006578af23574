import { Module } from '@nestjs/common';
import { ReportsModule } from '@tanggap/reports';
import { ExportsController } from './exports.controller';

@Module({ imports: [ReportsModule], controllers: [ExportsController] })
export class ReportsApiModule {}
