import { isNativeError } from 'node:util/types';

/** Also those of another realm (Node's own, inside Jest) and those that only inherit from Error (Fastify's). */
export const isError = (value: unknown): value is Error => value instanceof Error || isNativeError(value);
