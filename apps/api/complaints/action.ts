import { applyDecorators, HttpCode, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { abilities, type Ability } from '@tanggap/identity';
import { Allow, ApiProblems, IfMatch } from '../http';
import { EtagOfVersion } from './action-call';
import { ComplaintDto } from './complaint.dto';

/** A call that changes a complaint: who may, If-Match, and the whole complaint as the answer. */
export const Action = (ability: Ability, operationId: string, summary: string): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    Allow(...abilities[ability]),
    ApiOperation({ operationId, summary }),
    UseInterceptors(EtagOfVersion),
    ApiParam({ name: 'number', example: 'BTG-2026-000042' }),
    IfMatch(),
    ApiOkResponse({ type: ComplaintDto }),
    ApiProblems(400, 404, 409, 412),
  );
