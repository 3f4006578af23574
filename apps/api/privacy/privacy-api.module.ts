import { Module } from '@nestjs/common';
import { ComplaintsModule } from '@tanggap/complaints';
import { PrivacySettingsController } from './privacy-settings.controller';

@Module({
  imports: [ComplaintsModule],
  controllers: [PrivacySettingsController],
})
export class PrivacyApiModule {}
