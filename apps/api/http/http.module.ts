import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { IdentityModule } from '@tanggap/identity';
import { AccessCheck } from './access-check';
import { AccessGuard } from './access.guard';
import { ProblemFilter } from './problem.filter';
import { RateLimitGuard, RateLimits } from './rate-limit';
import { createValidationPipe } from './validation';

/** What holds for every route: who may call it, what a DTO takes, how errors are answered. */
@Module({
  imports: [DiscoveryModule, IdentityModule],
  providers: [
    AccessCheck,
    ProblemFilter,
    RateLimits,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_PIPE, useFactory: createValidationPipe },
    { provide: APP_FILTER, useExisting: ProblemFilter },
  ],
  exports: [ProblemFilter, RateLimits],
})
export class HttpModule {}
