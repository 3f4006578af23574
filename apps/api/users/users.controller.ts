import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  abilities,
  CreateAccount,
  ListAccountHistory,
  ListAccounts,
  type Principal,
  Staff,
  UpdateAccount,
} from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, ApiProblems, CurrentUser, IfMatch, ifMatchVersion, PageQuery, setEtag } from '../http';
import {
  AccountHistoryDto,
  CreateUserDto,
  presentAccountChange,
  presentUser,
  UpdateUserDto,
  UserDto,
  UserPageDto,
  UserQuery,
} from './users.dto';

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly listAccounts: ListAccounts,
    private readonly listAccountHistory: ListAccountHistory,
    private readonly createAccount: CreateAccount,
    private readonly updateAccount: UpdateAccount,
    private readonly staff: Staff,
  ) {}

  @Get()
  @Allow(...abilities['read-users'])
  @ApiOperation({ summary: 'The accounts of the staff, by user name' })
  @ApiOkResponse({ type: UserPageDto })
  @ApiProblems(400)
  async listUsers(@Query() query: UserQuery, @CurrentUser() reader: Principal): Promise<UserPageDto> {
    const filter = { role: query.role, opdCode: query.opd, q: query.q };
    const { items, nextCursor } = await this.listAccounts.execute(filter, query.cursor, query.limit);
    return { items: items.map((account) => presentUser(account, reader)), nextCursor };
  }

  @Post()
  @Allow(...abilities['manage-users'])
  @ApiOperation({ summary: 'A new account' })
  @ApiCreatedResponse({ type: UserDto })
  @ApiProblems(400, 409)
  async createUser(
    @Body() body: CreateUserDto,
    @CurrentUser() user: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserDto> {
    const account = await this.createAccount.execute({ ...body, opdCode: body.opdCode ?? null }, user.accountId);
    setEtag(reply, account.version);
    void reply.header('Location', `/api/v1/users/${account.username}`);
    return presentUser(account, user);
  }

  @Get(':username')
  @Allow(...abilities['read-users'])
  @ApiOperation({ summary: 'One account' })
  @ApiOkResponse({ type: UserDto })
  @ApiProblems(404)
  async getUser(
    @Param('username') username: string,
    @CurrentUser() reader: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserDto> {
    const account = await this.staff.find(username);
    if (!account) throw new AppError('not_found');
    setEtag(reply, account.version);
    return presentUser(account, reader);
  }

  @Get(':username/history')
  @Allow(...abilities['read-users'])
  @ApiOperation({ summary: 'Who changed what of the account and when; never a password or a contact' })
  @ApiOkResponse({ type: AccountHistoryDto })
  @ApiProblems(400, 404)
  async getUserHistory(
    @Param('username') username: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<AccountHistoryDto> {
    const { items, nextCursor } = await this.listAccountHistory.execute(username, cursor, limit);
    return { items: items.map(presentAccountChange), nextCursor };
  }

  @Put(':username')
  @Allow(...abilities['manage-users'])
  @ApiOperation({ summary: 'Change an account: name, role, OPD, active, contact, a new password' })
  @IfMatch()
  @ApiOkResponse({ type: UserDto })
  @ApiProblems(400, 404, 409, 412)
  async updateUser(
    @Param('username') username: string,
    @Body() body: UpdateUserDto,
    @CurrentUser() user: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserDto> {
    const change = {
      name: body.name,
      role: body.role,
      opdCode: body.opdCode ?? null,
      active: body.active,
      email: body.email,
      phone: body.phone,
      password: body.password ?? null,
      expectedVersion: ifMatchVersion(request) ?? null,
    };
    const account = await this.updateAccount.execute(username, change, user.accountId);
    setEtag(reply, account.version);
    return presentUser(account, user);
  }
}
