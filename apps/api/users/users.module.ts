import { Module } from '@nestjs/common';
import { DirectoryModule } from '@tanggap/directory';
import { IdentityModule } from '@tanggap/identity';
import { OfficersController } from './officers.controller';
import { UsersController } from './users.controller';

@Module({ imports: [DirectoryModule, IdentityModule], controllers: [UsersController, OfficersController] })
export class UsersModule {}
