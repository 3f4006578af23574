import { ownerDataSource } from '@tanggap/platform';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type EntityMetadata } from 'typeorm';
import { createTestDatabase, startTestApp, type TestApp, type TestDatabase } from '../support';

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

/** What PostgreSQL calls the types that entities name otherwise. */
const SAME: Record<string, string> = {
  timestamptz: 'timestamp with time zone',
  int: 'integer',
  float8: 'double precision',
};

const entityFiles = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.entity.ts'),
);
const entityTables = entityFiles.map((file) =>
  String(/@Entity\('([a-z_]+)'\)/.exec(readFileSync(join('libs', file), 'utf8'))?.[1]),
);

/** Every column of every table as it was migrated. */
const columnsOf = (database: TestDatabase): Promise<Column[]> =>
  database.query<Column & Record<string, unknown>>(
    `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS nullable
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
     ORDER BY 1, 2`,
  );

const declared = (entity: EntityMetadata): Column[] =>
  entity.columns.map((column) => {
    const type = String(column.type);
    const name = SAME[type] ?? type;
    return {
      table: entity.tableName,
      column: column.databaseName,
      type: column.isArray ? `${name}[]` : name,
      nullable: column.isNullable,
    };
  });

const line = ({ table, column, type, nullable }: Column): string =>
  `${table}.${column} ${type}${nullable ? '' : ' NOT NULL'}`;

describe('entities and the migrated schema agree', () => {
  let app: TestApp;
  let entities: EntityMetadata[];
  let columns: Column[];

  beforeAll(async () => {
    app = await startTestApp();
    entities = app.nest.get(DataSource).entityMetadatas;
    columns = await columnsOf(app.database);
  });
  afterAll(() => app.close());

  it('every entity is known to the application', () => {
    expect(entityTables).not.toContain('undefined');
    expect(entities.map(({ tableName }) => tableName).sort()).toEqual([...entityTables].sort());
  });

  it.each(entityTables)('%s', (table) => {
    const entity = entities.find(({ tableName }) => tableName === table);
    const migrated = columns.filter((column) => column.table === table);
    expect(entity && declared(entity).map(line).sort()).toEqual(migrated.map(line).sort());
  });
});

describe('migrations', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(ownerDataSource({ DATABASE_URL: database.url, DATABASE_POOL: 2 })).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('are one list, in the order of their numbers', () => {
    const names = source.migrations.map((migration) => Number(/\d+$/.exec(migration.constructor.name)?.[0]));
    expect(names).toEqual([...names].sort((a, b) => a - b));
    const files = readdirSync('libs/platform/database/migrations').filter((file) => /^\d{4}-/.test(file));
    expect(names).toHaveLength(files.length);
  });

  it('an address that staff had entered for themselves moves to their account, where it has none', async () => {
    const steps =
      source.migrations.length -
      source.migrations.findIndex(({ constructor }) => constructor.name.startsWith('ContactsAndRetention'));
    for (let step = 0; step < steps; step += 1) await source.undoLastMigration({ transaction: 'all' });
    await database.query(
      `UPDATE account SET email = 'kepala@batangkab.go.id' WHERE username = 'head.dpupr';
       INSERT INTO notification_setting (account_id, email, phone, language, updated_at)
       SELECT id, username || '@example.go.id', CASE username WHEN 'officer.dpupr' THEN '+6281234567890' END, 'id', now()
       FROM account WHERE username IN ('head.dpupr', 'officer.dpupr')`,
    );
    await source.runMigrations({ transaction: 'all' });
    const rows = await database.query(
      `SELECT username, email, phone, by_email, by_phone,
         (SELECT jsonb_path_query_array(changes, '$[*].field') FROM account_change c WHERE c.account_id = account.id AND actor_id IS NULL
          AND action = 'changed') AS told
       FROM account JOIN notification_setting ON account_id = account.id ORDER BY username`,
    );
    expect(rows).toEqual([
      {
        ...{ username: 'head.dpupr', email: 'kepala@batangkab.go.id', phone: null },
        ...{ by_email: true, by_phone: false, told: null },
      },
      {
        ...{ username: 'officer.dpupr', email: 'officer.dpupr@example.go.id', phone: '+6281234567890' },
        ...{ by_email: true, by_phone: true, told: ['email', 'phone'] },
      },
    ]);
  });

  it('what came after the first release goes back and comes again, and the schema is the same', async () => {
    const before = (await columnsOf(database)).map(line);
    const all = source.migrations.map((migration) => migration.constructor.name);
    const later = all.slice(all.findIndex((name) => name.startsWith('ApplicationRole')) + 1);
    for (const _ of later) await source.undoLastMigration({ transaction: 'all' });
    const without = (await columnsOf(database)).map(line);
    const ran = await source.runMigrations({ transaction: 'all' });
    expect(ran.map(({ name }) => name)).toEqual(later);
    expect((await columnsOf(database)).map(line)).toEqual(before);
    expect(without).not.toEqual(before);
  });
});
