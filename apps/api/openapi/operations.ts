import type { OpenAPIObject } from '@nestjs/swagger';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  example?: unknown;
  schema?: Record<string, unknown>;
}

export interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  parameters: Parameter[];
  responses: Record<string, { description?: string; content?: Record<string, { schema?: object; example?: unknown }> }>;
  'x-roles'?: 'public' | string[];
}

/** Every operation of a document with its address, as `GET /api/v1/users`. */
export function operationsOf(document: OpenAPIObject): { at: string; path: string; operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      return operation ? [{ at: `${method.toUpperCase()} ${path}`, path, operation }] : [];
    }),
  );
}
