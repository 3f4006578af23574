import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { abilities, CreateAccount, ListAccounts, Staff, UpdateAccount } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, ApiProblems, ifMatchVersion, setEtag } from '../http';
import { CreateUserDto, presentUser, UpdateUserDto, UserDto, UserPageDto, UserQuery } from './users.dto';

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly listAccounts: ListAccounts,
    private readonly createAccount: CreateAccount,
    private readonly updateAccount: UpdateAccount,
    private readonly staff: Staff,
  ) {}

  @Get()
  @Allow(...abilities['read-users'])
  @ApiOperation({ summary: 'The accounts of the staff, by user name' })
  @ApiOkResponse({ type: UserPageDto })
  @ApiProblems(400)
  async listUsers(@Query() query: UserQuery): Promise<UserPageDto> {
    const filter = { role: query.role, opdCode: query.opd, q: query.q };
    const { items, nextCursor } = await this.listAccounts.execute(filter, query.cursor, query.limit);
    return { items: items.map(presentUser), nextCursor };
  }

  @Post()
  @Allow(...abilities['manage-users'])
  @ApiOperation({ summary: 'A new account' })
  @ApiCreatedResponse({ type: UserDto })
  @ApiProblems(400, 409)
  async createUser(@Body() body: CreateUserDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<UserDto> {
    const account = await this.createAccount.execute({ ...body, opdCode: body.opdCode ?? null });
    setEtag(reply, account.version);
    void reply.header('Location', `/api/v1/users/${account.username}`);
    return presentUser(account);
  }

  @Get(':username')
  @Allow(...abilities['read-users'])
  @ApiOperation({ summary: 'One account' })
  @ApiOkResponse({ type: UserDto })
  @ApiProblems(404)
  async getUser(
    @Param('username') username: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserDto> {
    const account = await this.staff.find(username);
    if (!account) throw new AppError('not_found');
    setEtag(reply, account.version);
    return presentUser(account);
  }

  @Put(':username')
  @Allow(...abilities['manage-users'])
  @ApiOperation({ summary: 'Change an account: name, role, OPD, active, a new password' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was read; a stale one is 412' })
  @ApiOkResponse({ type: UserDto })
  @ApiProblems(400, 404, 409, 412)
  async updateUser(
    @Param('username') username: string,
    @Body() body: UpdateUserDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserDto> {
    const account = await this.updateAccount.execute(username, {
      name: body.name,
      role: body.role,
      opdCode: body.opdCode ?? null,
      active: body.active,
      password: body.password ?? null,
      expectedVersion: ifMatchVersion(request) ?? null,
    });
    setEtag(reply, account.version);
    return presentUser(account);
  }
}
