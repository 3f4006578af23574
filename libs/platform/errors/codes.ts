/** The closed set of errors: stable code → HTTP status. The text of each is in texts/errors.ts. */
export const errorStatus = {
  validation_failed: 400,
  malformed_request: 400,
  malformed_url: 400,
  invalid_cursor: 400,
  invalid_coordinates: 400,
  unauthenticated: 401,
  invalid_credentials: 401,
  forbidden: 403,
  cross_site_request: 403,
  not_found: 404,
  method_not_allowed: 405,
  transition_forbidden: 409,
  coordinator_decided: 409,
  contributions_open: 409,
  model_gone: 409,
  idempotency_conflict: 409,
  duplicate: 409,
  conflict: 409,
  stale_version: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;
