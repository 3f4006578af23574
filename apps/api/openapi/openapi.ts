import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto, SESSION_COOKIE } from '../http';
import { documentedModules } from '../api-modules';
import { addExamples } from './examples';
import { operationsOf } from './operations';

const DESCRIPTION = `Pengaduan, aspirasi, dan permintaan informasi kepada pemerintah kabupaten: mengirim, melacak,
menindaklanjuti, mengawasi batas waktu. / Complaints to a regency: filing, tracking, handling, watching the deadlines.

Errors are \`application/problem+json\` (RFC 9457); texts are in Indonesian or English by \`Accept-Language\`. Lists are paged by
\`cursor\` and \`limit\`. A change accepts \`If-Match\` with the \`ETag\` of what was read; a stale one is 412. With the session cookie,
changes need the header \`X-Requested-With\`; with a bearer token they don't.`;

/** The whole contract as OpenAPI 3. @throws Error when two operations have the same id */
export function buildOpenApi(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Tanggap')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'accessToken of POST /auth/login' }, 'bearer')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie' }, 'session')
    .addGlobalParameters({
      name: 'Accept-Language',
      in: 'header',
      required: false,
      description: 'Language of texts and errors',
      schema: { type: 'string', enum: ['id', 'en'], default: 'id' },
    })
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    include: documentedModules,
    operationIdFactory: (_controller, method) => method,
  });
  checkOperationIds(document);
  addExamples(document);
  describeAccess(document);
  describeOtherProblems(document);
  return document;
}

/** Clients are generated from these names, so each is used once and is the name of its handler. */
function checkOperationIds(document: OpenAPIObject): void {
  const seen = new Map<string, string>();
  for (const { at, operation } of operationsOf(document)) {
    const id = operation.operationId;
    if (id === undefined) continue;
    const other = seen.get(id);
    if (other !== undefined) throw new Error(`operationId ${id} is used by ${other} and by ${at}`);
    seen.set(id, at);
  }
}

/** The guard's own rule in words, so that the document can't say anything else than what is enforced. */
function describeAccess(document: OpenAPIObject): void {
  for (const { operation } of operationsOf(document)) {
    const allowed = operation['x-roles'];
    if (allowed === undefined) continue;
    const who = allowed === 'public' ? 'anybody, without an account' : allowed.join(', ');
    operation.description = [operation.description, `Who may call it: ${who}.`].filter(Boolean).join('\n\n');
  }
}

/** Whatever else goes wrong (405, 500, …) has the same form. */
function describeOtherProblems(document: OpenAPIObject): void {
  for (const { operation } of operationsOf(document)) {
    operation.responses['default'] ??= {
      description: 'Any other problem',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    };
  }
}

/** /api/openapi.json and, to browse it, /api/docs; built at the first request, since most processes are never asked. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (document ??= buildOpenApi(app)), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Tanggap API',
    swaggerOptions: { persistAuthorization: true, displayOperationId: true },
  });
}
