interface FieldProblem {
  field: string;
  message: string;
}

/** An answer of the api that is not the one asked for: problem+json (RFC 9457) as an error. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(`${status} ${title}`);
    this.name = 'ApiProblem';
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads what it can: a proxy in between may answer with something that is no problem+json at all. */
export function toProblem(status: number, body: unknown): ApiProblem {
  if (!isRecord(body)) return new ApiProblem(status, '', '');
  const errors: unknown[] = Array.isArray(body['errors']) ? body['errors'] : [];
  const fields = errors
    .filter(isRecord)
    .map((error) => ({ field: text(error['field']), message: text(error['message']) }));
  return new ApiProblem(status, text(body['title']), text(body['detail']), fields);
}
