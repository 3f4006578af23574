import type { Text } from '../texts/text';
import { errorStatus, type ErrorCode } from './codes';

export interface FieldError {
  /** Path of the field in the request, such as `reporter.email`. */
  field: string;
  message: string | Text;
}

interface AppErrorOptions {
  /** Values for the placeholders of the error's text. */
  params?: Record<string, string | number | Text>;
  errors?: FieldError[];
  cause?: unknown;
}

/** The only error that use cases throw on purpose; one filter in apps/api maps it to problem+json. */
export class AppError extends Error {
  readonly status: number;
  readonly params: Record<string, string | number | Text>;
  readonly errors: FieldError[];

  constructor(
    readonly code: ErrorCode,
    options: AppErrorOptions = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'AppError';
    this.status = errorStatus[code];
    this.params = options.params ?? {};
    this.errors = options.errors ?? [];
  }
}
