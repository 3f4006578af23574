import { Module } from '@nestjs/common';
import { IdentityModule } from '@tanggap/identity';
import { OfficersController } from './officers.controller';
import { UsersController } from './users.controller';

@Module({ imports: [IdentityModule], controllers: [UsersController, OfficersController] })
export class UsersModule {}
