import { Module } from '@nestjs/common';
import { DirectoryModule } from '@tanggap/directory';
import { SlaModule } from '@tanggap/sla';
import { CategoriesController } from './categories.controller';
import { OpdsController } from './opds.controller';
import { ReferenceController } from './reference.controller';

@Module({
  imports: [DirectoryModule, SlaModule],
  controllers: [OpdsController, CategoriesController, ReferenceController],
})
export class DirectoryApiModule {}
