import { Module } from '@nestjs/common';
import { IdentityModule } from '@tanggap/identity';
import { AuthController } from './auth.controller';

@Module({ imports: [IdentityModule], controllers: [AuthController] })
export class AuthModule {}
