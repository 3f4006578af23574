import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CreateRule, ListAddressees, ListRules, PreviewRouting, UpdateRule } from '@tanggap/routing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, ApiProblems, IfMatch, ifMatchVersion, PageQuery, setEtag } from '../http';
import { RouteDecisionDto } from './route-evidence.dto';
import {
  AddresseesDto,
  draftOf,
  PreviewRoutingDto,
  presentRule,
  RuleDto,
  RulePageDto,
  SaveRuleDto,
  UpdateRuleDto,
} from './routing-rules.dto';

@ApiTags('routing')
@Controller('routing-rules')
export class RoutingRulesController {
  constructor(
    private readonly listRules: ListRules,
    private readonly listAddressees: ListAddressees,
    private readonly createRule: CreateRule,
    private readonly updateRule: UpdateRule,
    private readonly previewRouting: PreviewRouting,
  ) {}

  @Get()
  @Allow('verifier', 'supervisor', 'admin', 'auditor')
  @ApiOperation({ summary: 'The ordered routing rules' })
  @ApiOkResponse({ type: RulePageDto })
  @ApiProblems(400)
  async listRoutingRules(@Query() { cursor, limit }: PageQuery): Promise<RulePageDto> {
    const { items, nextCursor } = await this.listRules.execute(cursor, limit);
    return { items: items.map(presentRule), nextCursor };
  }

  @Post()
  @Allow('admin')
  @ApiOperation({ summary: 'A new rule, for complaints filed afterwards' })
  @ApiCreatedResponse({ type: RuleDto })
  @ApiProblems(400, 409)
  async createRoutingRule(
    @Body() body: SaveRuleDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleDto> {
    const rule = await this.createRule.execute(draftOf(body));
    setEtag(reply, rule.version);
    void reply.header('Location', `/api/v1/routing-rules/${rule.code}`);
    return presentRule(rule);
  }

  @Get('addressees')
  @Allow('verifier', 'supervisor', 'admin', 'auditor')
  @ApiOperation({ summary: 'Whom a rule may name outside the regency, such as the owners of roads' })
  @ApiOkResponse({ type: AddresseesDto })
  async listAddresseesOfRules(): Promise<AddresseesDto> {
    return { items: await this.listAddressees.execute() };
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('verifier', 'admin')
  @ApiOperation({ summary: 'Where such a text would go, and why; nothing is stored' })
  @ApiOkResponse({ type: RouteDecisionDto })
  @ApiProblems(400)
  async previewRoutingRules(@Body() body: PreviewRoutingDto): Promise<RouteDecisionDto> {
    return this.previewRouting.execute({ ...body });
  }

  @Get(':id')
  @Allow('verifier', 'supervisor', 'admin', 'auditor')
  @ApiOperation({ summary: 'One rule, by id or code' })
  @ApiOkResponse({ type: RuleDto })
  @ApiProblems(404)
  async getRoutingRule(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<RuleDto> {
    const rule = await this.listRules.one(id);
    setEtag(reply, rule.version);
    return presentRule(rule);
  }

  @Put(':id')
  @Allow('admin')
  @ApiOperation({ summary: 'Replace a rule, by id or code; complaints filed already stay where they are' })
  @IfMatch()
  @ApiOkResponse({ type: RuleDto })
  @ApiProblems(400, 404, 409, 412)
  async updateRoutingRule(
    @Param('id') id: string,
    @Body() body: UpdateRuleDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleDto> {
    const rule = await this.updateRule.execute(id, draftOf(body), ifMatchVersion(request));
    setEtag(reply, rule.version);
    return presentRule(rule);
  }
}
