import { isError } from '../errors/is-error';

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/**
 * 08 connection exception; 57P01-57P03 the server stops or starts; 53300 it has no connection left; 57014 it did not answer
 * within statement_timeout; 25P03 it gave up a transaction that stood still.
 */
const SQL_STATE = /^(08\w{3}|57P0[1-3]|53300|57014|25P03)$/;

const PG_MESSAGES = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  // The connection was lost between two statements of a transaction.
  'Query runner already released',
  'Database connection provided by a query runner was already released',
  // This process is stopping, and whoever asked has gone: another one would answer.
  'Cannot use a pool after calling end on the pool',
];

/** Whether an error means that PostgreSQL can't be reached, or not in time, so that the same request may succeed later. */
export function isDatabaseUnreachable(error: unknown): boolean {
  if (!isError(error)) return false;
  const { code, driverError, errors } = error as { code?: unknown; driverError?: unknown; errors?: unknown };
  // A host with several addresses fails with one error for each.
  if (Array.isArray(errors) && errors.some(isDatabaseUnreachable)) return true;
  if (typeof code === 'string' && (NETWORK.has(code) || SQL_STATE.test(code))) return true;
  if (PG_MESSAGES.some((message) => error.message.startsWith(message))) return true;
  return driverError !== undefined && driverError !== error && isDatabaseUnreachable(driverError);
}
