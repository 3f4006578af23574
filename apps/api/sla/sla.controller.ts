import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseEnumPipe,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { abilities, type Principal } from '@tanggap/identity';
import { AppError, isoInstant, type Lang as Language } from '@tanggap/platform';
import {
  GetPolicy,
  ListBreaches,
  ListPolicies,
  ListPolicyVersions,
  policyKinds,
  PreviewPolicy,
  PutPolicy,
  RetirePolicy,
  type PolicyInput,
  type PolicyKind,
} from '@tanggap/sla';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { periodOf } from '../complaints/list-complaints.dto';
import { Allow, AnyStaff, ApiProblems, CurrentUser, IfMatch, ifMatchVersion, Lang, setEtag } from '../http';
import { ChangeImpactDto, presentImpact } from './change-impact.dto';
import {
  ChangePolicyDto,
  PolicyVersionPageDto,
  PolicyVersionsQueryDto,
  presentVersion,
  RetirePolicyDto,
} from './policy-changes.dto';
import {
  BreachesQueryDto,
  BreachPageDto,
  PoliciesDto,
  PolicyDto,
  PolicyQueryDto,
  presentPolicy,
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
    private readonly versions: ListPolicyVersions,
    private readonly preview: PreviewPolicy,
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

  @Get('sla-policies/:kind/versions')
  @Allow(...abilities['read-sla-changes'])
  @ApiParam({ name: 'kind', enum: policyKinds })
  @ApiOperation({ summary: 'Every version of those limits, with who made it and why; the newest first' })
  @ApiOkResponse({ type: PolicyVersionPageDto })
  @ApiProblems(400, 404)
  async listPolicyVersions(
    @Param('kind', KnownKind) kind: PolicyKind,
    @Query() query: PolicyVersionsQueryDto,
  ): Promise<PolicyVersionPageDto> {
    const { items, nextCursor } = await this.versions.execute(scopeOf(kind, query), query.cursor, query.limit);
    return { items: items.map(presentVersion), nextCursor };
  }

  @Post('sla-policies/:kind/preview')
  @HttpCode(200)
  @Allow(...abilities['manage-settings'])
  @ApiParam({ name: 'kind', enum: policyKinds })
  @ApiOperation({ summary: 'What other limits would move; nothing is saved' })
  @ApiOkResponse({ type: ChangeImpactDto })
  @ApiProblems(400, 404)
  async previewPolicy(
    @Param('kind', KnownKind) kind: PolicyKind,
    @Query() query: PolicyQueryDto,
    @Body() body: ChangePolicyDto,
    @Lang() lang: Language,
  ): Promise<ChangeImpactDto> {
    return presentImpact(await this.preview.execute(inputOf(kind, query, body)), lang);
  }

  @Put('sla-policies/:kind')
  @Allow(...abilities['manage-settings'])
  @ApiParam({ name: 'kind', enum: policyKinds })
  @IfMatch()
  @ApiOperation({
    summary: 'A new version of the limits, for complaints filed afterwards and, when asked, the open ones',
  })
  @ApiOkResponse({ type: PolicyDto })
  @ApiProblems(400, 404, 412)
  async changePolicy(
    @Param('kind', KnownKind) kind: PolicyKind,
    @Query() query: PolicyQueryDto,
    @Body() body: ChangePolicyDto,
    @CurrentUser() user: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyDto> {
    const act = { by: user.accountId, reason: body.reason ?? null, expectedVersion: ifMatchVersion(request) };
    const policy = await this.putPolicy.execute({ ...inputOf(kind, query, body), ...act });
    setEtag(reply, policy.version);
    return presentPolicy(policy);
  }

  @Delete('sla-policies/:kind')
  @Allow(...abilities['manage-settings'])
  @HttpCode(204)
  @ApiParam({ name: 'kind', enum: policyKinds })
  @IfMatch()
  @ApiOperation({ summary: 'A category or an OPD has no limits of its own any more; the general ones hold again' })
  @ApiNoContentResponse()
  @ApiProblems(400, 404, 409, 412)
  async retire(
    @Param('kind', KnownKind) kind: PolicyKind,
    @Query() query: PolicyQueryDto,
    @Body() body: RetirePolicyDto,
    @CurrentUser() user: Principal,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const act = { by: user.accountId, reason: body.reason ?? null, expectedVersion: ifMatchVersion(request) };
    await this.retirePolicy.execute(scopeOf(kind, query), act);
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

const inputOf = (kind: PolicyKind, query: PolicyQueryDto, body: ChangePolicyDto): PolicyInput => ({
  scope: scopeOf(kind, query),
  appliesToOpen: body.appliesToOpen ?? false,
  clocks: body.clocks.map(toClockInput),
});
