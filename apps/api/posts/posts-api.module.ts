import { Module } from '@nestjs/common';
import { IdentityModule } from '@tanggap/identity';
import { AbsencesController } from './absences.controller';
import { PostsController } from './posts.controller';

@Module({ imports: [IdentityModule], controllers: [PostsController, AbsencesController] })
export class PostsApiModule {}
