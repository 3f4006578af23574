import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { root } from '../../scripts/lib/paths.mjs';

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

/** OpenAPI 3.0's own words in those of JSON Schema: what may be null, and that nothing but what is described is answered. */
function asJsonSchema(node) {
  if (Array.isArray(node)) return node.map(asJsonSchema);
  if (node === null || typeof node !== 'object') return node;
  const { nullable, ...rest } = node;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, asJsonSchema(value)]));
  if (schema.type === 'object' && schema.properties && schema.additionalProperties === undefined) {
    schema.additionalProperties = false;
  }
  return nullable ? { anyOf: [schema, { type: 'null' }] } : schema;
}

const misfit = ({ instancePath, message, params }) =>
  `${instancePath.replace(/\d+/g, '*') || 'body'} ${message} ${params.additionalProperty ?? ''}`.trim();

/**
 * What docs/openapi.json promises.
 * @returns {{ document: object, operations: { id: string, method: string, path: string, parameters: object[], roles: string[] | 'public',
 *   bodies: Record<string, object>, statuses: string[], answers(status: number): ((body: unknown) => string) | undefined }[] }}
 */
export function readContract() {
  const document = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'contract', components: asJsonSchema(document.components) });
  const compiled = new Map();
  const checkerOf = (schema) => {
    const key = JSON.stringify(schema);
    if (!compiled.has(key)) {
      const validate = ajv.compile(JSON.parse(JSON.stringify(asJsonSchema(schema)).replaceAll('"#/', '"contract#/')));
      compiled.set(key, (body) => (validate(body) ? '' : misfit(validate.errors[0])));
    }
    return compiled.get(key);
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    METHODS.filter((method) => methods[method]).map((method) => {
      const operation = methods[method];
      const contents = operation.requestBody?.content ?? {};
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        parameters: operation.parameters ?? [],
        roles: operation['x-roles'],
        bodies: Object.fromEntries(Object.entries(contents).map(([type, { schema }]) => [type, schema])),
        statuses: Object.keys(operation.responses),
        answers(status) {
          const content = (operation.responses[status] ?? operation.responses.default)?.content ?? {};
          const schema = (content['application/json'] ?? content['application/problem+json'])?.schema;
          return schema && checkerOf(schema);
        },
      };
    }),
  );
  return { document, operations };
}
