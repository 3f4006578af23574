import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CategoryCheck } from './category-check';
import { CreateCategory } from './create-category';
import { CreateOpd } from './create-opd';
import { Directory } from './directory';
import { LoadDataPack } from './load-data-pack';
import { AreaEntity } from './persistence/area.entity';
import { AreaRepository } from './persistence/area-repository';
import { CategoryEntity } from './persistence/category.entity';
import { CategoryRepository } from './persistence/category-repository';
import { OpdEntity } from './persistence/opd.entity';
import { OpdRepository } from './persistence/opd-repository';
import { PackLoader } from './persistence/pack-loader';
import { RegencyEntity } from './persistence/regency.entity';
import { UpdateCategory } from './update-category';
import { UpdateOpd } from './update-opd';

const useCases = [CreateCategory, CreateOpd, Directory, LoadDataPack, UpdateCategory, UpdateOpd];

/** OPDs, categories and areas: the reference data everything else refers to by code. */
@Module({
  imports: [TypeOrmModule.forFeature([AreaEntity, CategoryEntity, OpdEntity, RegencyEntity])],
  providers: [...useCases, CategoryCheck, AreaRepository, CategoryRepository, OpdRepository, PackLoader],
  exports: useCases,
})
export class DirectoryModule {}
