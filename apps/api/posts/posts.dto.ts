import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Post, type PostHolder, type PostHolderInput, type PostHolderRow, posts } from '@tanggap/identity';
import { isoInstant } from '@tanggap/platform';
import { Allow as Accept, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsDay, PageQuery } from '../http';

const opdCode = {
  type: String,
  nullable: true,
  example: null,
  description: 'Required for officer and opd_head, else null',
};
const day = { format: 'date', example: '2026-12-01', description: 'A local day, inclusive' };

export class PostQuery extends PageQuery {
  @ApiPropertyOptional({ enum: posts })
  @IsOptional()
  @IsIn(posts)
  post?: Post;

  @ApiPropertyOptional({ example: 'dpupr', description: 'Code of an OPD' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string;
}

export class HoldersQuery {
  @ApiProperty({ enum: posts, example: 'opd_head' })
  @IsIn(posts)
  post!: Post;

  @ApiPropertyOptional({ example: 'dpupr', description: 'Code of an OPD' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string;
}

/** Takes what GET answers; what can't be changed is ignored. */
export class SavePostDto {
  @ApiProperty({ enum: posts, example: 'board' })
  @IsIn(posts)
  post!: Post;

  @ApiPropertyOptional(opdCode)
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opdCode?: string | null;

  @ApiProperty({ example: 'supervisor', maxLength: 64 })
  @IsString()
  @MaxLength(64)
  username!: string;

  @ApiProperty(day)
  @IsDay()
  from!: string;

  @ApiPropertyOptional({ ...day, type: String, nullable: true, description: 'The last local day; null: open-ended' })
  @IsOptional()
  @IsDay()
  until?: string | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', readOnly: true })
  @Accept()
  id?: unknown;

  @ApiPropertyOptional({ type: String, example: 'Sri Lestari', readOnly: true })
  @Accept()
  name?: unknown;

  @ApiPropertyOptional({ type: Number, readOnly: true })
  @Accept()
  version?: unknown;

  @ApiPropertyOptional({ type: String, format: 'date-time', readOnly: true })
  @Accept()
  updatedAt?: unknown;
}

export class PostDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: posts, example: 'board' })
  post!: Post;

  @ApiProperty(opdCode)
  opdCode!: string | null;

  @ApiProperty({ example: 'supervisor' })
  username!: string;

  @ApiProperty({ example: 'Siti Nurjanah' })
  name!: string;

  @ApiProperty(day)
  from!: string;

  @ApiProperty({ ...day, type: String, nullable: true })
  until!: string | null;

  @ApiProperty({ example: 1, description: 'The same as the ETag' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

export class PostPageDto {
  @ApiProperty({ type: [PostDto] })
  items!: PostDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

class HolderDto {
  @ApiProperty({ example: 'head.dpupr' })
  username!: string;

  @ApiProperty({ example: 'Sri Lestari' })
  name!: string;

  @ApiProperty({ enum: posts, description: 'The post asked for, or the level it went up to because it is vacant' })
  post!: Post;

  @ApiProperty({ example: false, description: 'Acts in the place of somebody on leave' })
  acting!: boolean;
}

export class HoldersDto {
  @ApiProperty({ type: [HolderDto] })
  items!: HolderDto[];
}

export const postInput = (body: SavePostDto): PostHolderInput => ({
  post: body.post,
  opdCode: body.opdCode ?? null,
  username: body.username,
  fromDay: body.from,
  untilDay: body.until ?? null,
});

export const presentPost = (row: PostHolderRow): PostDto => ({
  id: row.id,
  post: row.post,
  opdCode: row.opdCode,
  username: row.username,
  name: row.name,
  from: row.fromDay,
  until: row.untilDay,
  version: row.version,
  updatedAt: isoInstant(row.updatedAt),
});

export const presentHolder = ({ username, name, post, actingFor }: PostHolder): HolderDto => ({
  username,
  name,
  post,
  acting: actingFor !== null,
});
