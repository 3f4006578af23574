import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CreateCategory, Directory, UpdateCategory } from '@tanggap/directory';
import { abilities } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, AnyStaff, ApiProblems, IfMatch, ifMatchVersion, setEtag } from '../http';
import {
  CategoryDto,
  categoryInput,
  CategoryPageDto,
  CategoryQuery,
  CreateCategoryDto,
  presentCategory,
  UpdateCategoryDto,
} from './categories.dto';
import { pageOf } from './paging';

@ApiTags('directory')
@Controller('categories')
export class CategoriesController {
  constructor(
    private readonly directory: Directory,
    private readonly creating: CreateCategory,
    private readonly updating: UpdateCategory,
  ) {}

  @Get()
  @AnyStaff()
  @ApiOperation({ summary: 'The categories, in the order of the form' })
  @ApiOkResponse({ type: CategoryPageDto })
  @ApiProblems(400)
  async listCategories(@Query() { active, opd, cursor, limit }: CategoryQuery): Promise<CategoryPageDto> {
    await this.directory.refresh();
    const categories = this.directory
      .categories()
      .filter((category) => active === undefined || category.active === (active === 'true'))
      .filter((category) => opd === undefined || category.opdCode === opd);
    const page = pageOf(categories, ({ position, code }) => [position, code], { cursor, limit });
    return { items: page.items.map(presentCategory), nextCursor: page.nextCursor };
  }

  @Post()
  @Allow(...abilities['manage-settings'])
  @ApiOperation({ summary: 'A new category' })
  @ApiCreatedResponse({ type: CategoryDto })
  @ApiProblems(400, 409)
  async createCategory(
    @Body() body: CreateCategoryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CategoryDto> {
    const category = await this.creating.execute(body.code, categoryInput(body));
    setEtag(reply, category.version);
    void reply.header('Location', `/api/v1/categories/${category.code}`);
    return presentCategory(category);
  }

  @Get(':code')
  @AnyStaff()
  @ApiOperation({ summary: 'One category' })
  @ApiOkResponse({ type: CategoryDto })
  @ApiProblems(404)
  async getCategory(
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CategoryDto> {
    await this.directory.refresh();
    const category = this.directory.category(code);
    if (!category) throw new AppError('not_found');
    setEtag(reply, category.version);
    return presentCategory(category);
  }

  @Put(':code')
  @Allow(...abilities['manage-settings'])
  @ApiOperation({
    summary: 'Change a category, for complaints filed afterwards; no data pack overwrites it from then on',
  })
  @IfMatch()
  @ApiOkResponse({ type: CategoryDto })
  @ApiProblems(400, 404, 412)
  async updateCategory(
    @Param('code') code: string,
    @Body() body: UpdateCategoryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CategoryDto> {
    const category = await this.updating.execute(code, categoryInput(body), ifMatchVersion(request) ?? null);
    setEtag(reply, category.version);
    return presentCategory(category);
  }
}
