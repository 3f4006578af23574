import { ComplaintsModule } from '@tanggap/complaints';
import { ComplianceModule } from '@tanggap/compliance';
import { DirectoryModule } from '@tanggap/directory';
import { SlaModule } from '@tanggap/sla';
import { Module } from '@nestjs/common';
import { resolve } from 'node:path';
import { HttpModule, SITE_ERROR_RENDERER } from '../http';
import { SiteAssetFiles } from './assets';
import { ErrorPageRenderer } from './error-page.renderer';
import { UploadFiles } from './form/upload-files';
import { OwnDataController } from './own-data.controller';
import { PagesController } from './pages.controller';
import { ReceiptSeal } from './receipt-seal';
import { RegisterController } from './register.controller';
import { ReportController } from './report.controller';
import { Site } from './site';
import { TrackController } from './track.controller';
import { TransparencyController } from './transparency.controller';

/** The citizen's pages, at the root of the server. */
@Module({
  imports: [HttpModule, ComplaintsModule, ComplianceModule, DirectoryModule, SlaModule],
  controllers: [
    OwnDataController,
    PagesController,
    RegisterController,
    ReportController,
    TrackController,
    TransparencyController,
  ],
  providers: [
    { provide: SiteAssetFiles, useFactory: () => new SiteAssetFiles(resolve('dist/web/.vite/manifest.json')) },
    { provide: SITE_ERROR_RENDERER, useClass: ErrorPageRenderer },
    Site,
    ReceiptSeal,
    UploadFiles,
  ],
})
export class SiteModule {}
