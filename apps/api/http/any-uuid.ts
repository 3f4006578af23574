import { ParseUUIDPipe } from '@nestjs/common';
import { AppError } from '@tanggap/platform';

/** An id that can't be one is simply not there. */
export const AnyUuid = new ParseUUIDPipe({ exceptionFactory: () => new AppError('not_found') });
