import { Body, Controller, Delete, Get, HttpCode, Param, ParseEnumPipe, Put, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { abilities, type Principal } from '@tanggap/identity';
import { AppError, isoInstant } from '@tanggap/platform';
import {
  GetPolicy,
  ListBreaches,
  ListPolicies,
  policyKinds,
  PutPolicy,
  RetirePolicy,
  type PolicyKind,
} from '@tanggap/sla';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { periodOf } from '../complaints/list-complaints.dto';
import { Allow, AnyStaff, ApiProblems, CurrentUser, ifMatchVersion, setEtag } from '../http';
import {
  BreachesQueryDto,
  BreachPageDto,
  PoliciesDto,
  PolicyDto,
  PolicyQueryDto,
  presentPolicy,
  PutPolicyDto,
  scopeOf,
  toClockInput,
} from './sla.dto';

const kinds = Object.fromEntries(policyKinds.map((kind) => [kind, kind]));
const KnownKind = new ParseEnumPipe(kinds, { exceptionFactory: () => new AppError('not_found') });

@ApiTags('sla')
@Controller()
export class SlaController {
  constructor(
    private readonly policies: ListPolicies,
    private readonly policy: GetPolicy,
    private readonly putPolicy: PutPolicy,
    private readonly retirePolicy: RetirePolicy,
    private readonly breaches: ListBreaches,
  ) {}

  @Get('sla-policies')
  @AnyStaff()
  @ApiOperation({ summary: 'The limits in force, by kind' })
  @ApiOkResponse({ type: PoliciesDto })
  async listPolicies(): Promise<PoliciesDto> {
    return { items: (await this.policies.execute()).map(presentPolicy) };
  }

  @Get('sla-policies/:kind')
  @AnyStaff()
  @ApiParam({ name: 'kind', enum: policyKinds })
  @ApiOperation({ summary: 'The limits of a kind' })
  @ApiOkResponse({ type: PolicyDto })
  @ApiProblems(400, 404)
  async getPolicy(
    @Param('kind', KnownKind) kind: PolicyKind,
    @Query() query: PolicyQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyDto> {
    const policy = await this.policy.execute(scopeOf(kind, query));
    setEtag(reply, policy.version);
    return presentPolicy(policy);
  }

  @Put('sla-policies/:kind')
  @Allow(...abilities['manage-settings'])
  @ApiParam({ name: 'kind', enum: policyKinds })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was read; a stale one is 412' })
  @ApiOperation({
    summary: 'A new version of the limits, for complaints filed afterwards and, when asked, the open ones',
  })
  @ApiOkResponse({ type: PolicyDto })
  @ApiProblems(400, 404, 412)
  async changePolicy(
    @Param('kind', KnownKind) kind: PolicyKind,
    @Query() query: PolicyQueryDto,
    @Body() body: PutPolicyDto,
    @CurrentUser() user: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyDto> {
    const policy = await this.putPolicy.execute({
      scope: scopeOf(kind, query),
      appliesToOpen: body.appliesToOpen ?? false,
      clocks: body.clocks.map(toClockInput),
      by: user.accountId,
      expectedVersion: ifMatchVersion(request),
    });
    setEtag(reply, policy.version);
    return presentPolicy(policy);
  }

  @Delete('sla-policies/:kind')
  @Allow(...abilities['manage-settings'])
  @HttpCode(204)
  @ApiParam({ name: 'kind', enum: policyKinds })
  @ApiOperation({ summary: 'A category or an OPD has no limits of its own any more; the general ones hold again' })
  @ApiNoContentResponse()
  @ApiProblems(400, 404, 409)
  async retire(
    @Param('kind', KnownKind) kind: PolicyKind,
    @Query() query: PolicyQueryDto,
    @CurrentUser() user: Principal,
  ): Promise<void> {
    await this.retirePolicy.execute(scopeOf(kind, query), user.accountId);
  }

  @Get('sla/breaches')
  @Allow(...abilities['read-breaches'])
  @ApiOperation({ summary: "Limits that passed, the latest first; an OPD's staff see their own" })
  @ApiOkResponse({ type: BreachPageDto })
  @ApiProblems(400)
  async listBreaches(@Query() query: BreachesQueryDto, @CurrentUser() user: Principal): Promise<BreachPageDto> {
    const { opd, clock, cursor, limit } = query;
    const page = await this.breaches.execute({ opd, clock, cursor, limit, ...periodOf(query) }, user);
    const items = page.items.map((breach) => ({
      ...breach,
      dueAt: isoInstant(breach.dueAt),
      breachedAt: isoInstant(breach.breachedAt),
    }));
    return { items, nextCursor: page.nextCursor };
  }
}
