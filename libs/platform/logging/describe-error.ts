import { isError } from '../errors/is-error';

interface ErrorDescription {
  type: string;
  message: string;
  code?: string;
  constraint?: string;
  stack: string;
  cause?: ErrorDescription;
}

const MAX_CAUSES = 4;

/** SQLSTATE classes whose message quotes what was to be stored: 22 data exception, 23 integrity constraint violation. */
const QUOTES_DATA = /^(22|23)[0-9A-Z]{3}$/;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * What the log keeps of an error: type, message, code and where it was thrown. Parameters of a query and details of a
 * constraint are left out, since they are the citizens' data.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!isError(error)) return { type: typeof error, message: 'something other than an Error was thrown', stack: '' };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const sqlState = text(code);
  const message = sqlState && QUOTES_DATA.test(sqlState) ? `PostgreSQL refused the data (${sqlState})` : error.message;
  return {
    type: error.name,
    message,
    ...(sqlState === undefined ? {} : { code: sqlState }),
    ...(text(constraint) === undefined ? {} : { constraint: String(constraint) }),
    stack: framesOf(error),
    ...(error.cause === undefined || depth >= MAX_CAUSES ? {} : { cause: describeError(error.cause, depth + 1) }),
  };
}

const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('\n');
