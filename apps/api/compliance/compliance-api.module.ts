import { Module } from '@nestjs/common';
import { ComplianceModule } from '@tanggap/compliance';
import { ComplianceController } from './compliance.controller';

@Module({ imports: [ComplianceModule], controllers: [ComplianceController] })
export class ComplianceApiModule {}
