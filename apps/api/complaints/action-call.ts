import {
  createParamDecorator,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { StaffCommand } from '@tanggap/complaints';
import { AppError, type Lang } from '@tanggap/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { ifMatchVersion, languageOf, setEtag } from '../http';

/** Who changes which complaint, in the version they saw, and in which language they read the answer. */
export interface ActionCall {
  command: StaffCommand;
  lang: Lang;
}

export const Call = createParamDecorator((_: unknown, context: ExecutionContext): ActionCall => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { number: string } }>>();
  if (!request.staffSession) throw new AppError('unauthenticated');
  const { principal } = request.staffSession;
  const command = { principal, number: request.params.number, expectedVersion: ifMatchVersion(request) };
  return { command, lang: languageOf(request) };
});

/** Sets the ETag of an answer that carries its version. */
@Injectable()
export class EtagOfVersion implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<{ version: number }>): Observable<{ version: number }> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap((body) => setEtag(reply, body.version)));
  }
}
