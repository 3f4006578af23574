import { QueryFailedError } from 'typeorm';

/** The name of the constraint that PostgreSQL refused a statement for. */
export function constraintOf(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  return (error.driverError as { constraint?: string }).constraint;
}
