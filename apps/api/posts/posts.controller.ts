import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { abilities, ListPostHolders, NamePostHolder, Posts, type Principal, RemovePostHolder } from '@tanggap/identity';
import { Clock } from '@tanggap/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, AnyUuid, ApiProblems, CurrentUser, IfMatch, ifMatchVersion, setEtag } from '../http';
import {
  HoldersDto,
  HoldersQuery,
  PostDto,
  postInput,
  PostPageDto,
  PostQuery,
  presentHolder,
  presentPost,
  SavePostDto,
} from './posts.dto';

@ApiTags('posts')
@Controller('posts')
export class PostsController {
  constructor(
    private readonly clock: Clock,
    private readonly posts: Posts,
    private readonly listing: ListPostHolders,
    private readonly naming: NamePostHolder,
    private readonly removing: RemovePostHolder,
  ) {}

  @Get()
  @Allow(...abilities['read-posts'])
  @ApiOperation({ summary: 'Accounts named for a post: the regent’s board, or instead of those who have the role' })
  @ApiOkResponse({ type: PostPageDto })
  @ApiProblems(400)
  async listPosts(@Query() { post, opd, cursor, limit }: PostQuery): Promise<PostPageDto> {
    const { items, nextCursor } = await this.listing.execute({ post, opdCode: opd }, cursor, limit);
    return { items: items.map(presentPost), nextCursor };
  }

  @Post()
  @Allow(...abilities['manage-posts'])
  @ApiOperation({ summary: 'Name an account for a post' })
  @ApiCreatedResponse({ type: PostDto })
  @ApiProblems(400, 409)
  async createPost(
    @Body() body: SavePostDto,
    @CurrentUser() user: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PostDto> {
    const entry = await this.naming.execute(user, postInput(body));
    setEtag(reply, entry.version);
    void reply.header('Location', `/api/v1/posts/${entry.id}`);
    return presentPost(entry);
  }

  @Get('holders')
  @Allow(...abilities['read-posts'])
  @ApiOperation({ summary: 'Who holds a post today: absences, acting officers and vacant posts counted' })
  @ApiOkResponse({ type: HoldersDto })
  @ApiProblems(400)
  async listHolders(@Query() { post, opd }: HoldersQuery): Promise<HoldersDto> {
    const holders = await this.posts.resolve(post, opd ?? null, this.clock.now());
    return { items: holders.map(presentHolder) };
  }

  @Get(':id')
  @Allow(...abilities['read-posts'])
  @ApiOperation({ summary: 'One entry' })
  @ApiOkResponse({ type: PostDto })
  @ApiProblems(404)
  async getPost(@Param('id', AnyUuid) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<PostDto> {
    const entry = await this.listing.one(id);
    setEtag(reply, entry.version);
    return presentPost(entry);
  }

  @Put(':id')
  @Allow(...abilities['manage-posts'])
  @ApiOperation({ summary: 'Replace an entry; who leaves a post gets a last day' })
  @IfMatch()
  @ApiOkResponse({ type: PostDto })
  @ApiProblems(400, 404, 409, 412)
  async updatePost(
    @Param('id', AnyUuid) id: string,
    @Body() body: SavePostDto,
    @CurrentUser() user: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PostDto> {
    const existing = { id, expectedVersion: ifMatchVersion(request) ?? null };
    const entry = await this.naming.execute(user, postInput(body), existing);
    setEtag(reply, entry.version);
    return presentPost(entry);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(...abilities['manage-posts'])
  @ApiOperation({ summary: 'Take back an entry made by mistake' })
  @IfMatch()
  @ApiNoContentResponse()
  @ApiProblems(404, 412)
  async deletePost(@Param('id', AnyUuid) id: string, @Req() request: FastifyRequest): Promise<void> {
    await this.removing.execute(id, ifMatchVersion(request) ?? null);
  }
}
