import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf, type Operation } from './operations';

type Schema = Record<string, unknown>;

/** Fields that mean the same wherever they occur. What a decorator says itself goes first. */
const byName: Record<string, unknown> = {
  cursor: 'WyIyMDI2LTExLTIwVDAyOjE1OjAwLjAwMFoiLCIwMTkzNGYxZSJd',
  nextCursor: 'WyIyMDI2LTExLTIwVDAyOjE1OjAwLjAwMFoiLCIwMTkzNGYxZSJd',
  version: 3,
  username: 'agus.prasetyo',
  subject: 'Jalan berlubang di depan SDN Kauman 1',
  description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
  rating: 4,
};

const byFormat: Record<string, unknown> = {
  'date-time': '2026-11-20T09:15:00+07:00',
  date: '2026-11-20',
  uuid: '01934f1e-7c3a-7d42-9b1e-5a0c6e2f8d11',
};

const byHeader: Record<string, unknown> = {
  'If-Match': '"3"',
  'Last-Event-ID': byFormat['uuid'],
  'Idempotency-Key': '5f0c3c1e-7a52-4c56-9f6b-0f6a1d0f6a77',
};

/** What a path parameter holds depends on the collection before it. */
const byCollection: Record<string, unknown> = {
  users: 'agus.prasetyo',
  opds: 'dpupr',
  categories: 'jalan-jembatan',
  calendars: 'kantor',
  'pause-reasons': 'awaiting_other_agency',
  tracking: '7K3M-9QXT-2FHP',
  complaints: 'BTG-2026-000042',
  attachments: byFormat['uuid'],
  notifications: byFormat['uuid'],
  deliveries: byFormat['uuid'],
  'routing-rules': 'pengawasan-kata',
  posts: byFormat['uuid'],
  absences: byFormat['uuid'],
  escalations: byFormat['uuid'],
  requests: byFormat['uuid'],
  contributions: byFormat['uuid'],
  evidence: byFormat['uuid'],
  'self-assessments': byFormat['uuid'],
  snapshots: byFormat['uuid'],
  exports: byFormat['uuid'],
  recipients: byFormat['uuid'],
  imports: byFormat['uuid'],
};

const saysItself = (schema: Schema): boolean =>
  ['example', 'examples', 'enum', '$ref', 'allOf', 'oneOf', 'default'].some((key) => key in schema) ||
  schema['type'] === 'boolean';

function exampleOf(name: string, schema: Schema): unknown {
  return byName[name] ?? byFormat[String(schema['format'])];
}

function addToParameters(path: string, operation: Operation): void {
  for (const parameter of operation.parameters) {
    const schema = parameter.schema ?? {};
    if (parameter.example !== undefined || saysItself(schema)) continue;
    const collection = path.split('/').at(path.split('/').indexOf(`{${parameter.name}}`) - 1) ?? '';
    const found = {
      path: byCollection[collection],
      header: byHeader[parameter.name],
      query: undefined,
      cookie: undefined,
    };
    const example = found[parameter.in] ?? exampleOf(parameter.name, schema);
    if (example !== undefined) parameter.example = example;
  }
}

/** Gives an example to every property and parameter that recurs in the contract and has none of its own. */
export function addExamples(document: OpenAPIObject): void {
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    const properties = 'properties' in schema ? (schema.properties as Record<string, Schema> | undefined) : undefined;
    for (const [name, property] of Object.entries(properties ?? {})) {
      const example = saysItself(property) ? undefined : exampleOf(name, property);
      if (example !== undefined) property['example'] = example;
    }
  }
  for (const { path, operation } of operationsOf(document)) addToParameters(path, operation);
}
