/**
 * The arrows of docs/architecture.md as rules a machine checks:
 * platform ← directory ← identity ← {sla, routing} ← complaints ← {notifications, compliance} ← reports ← apps.
 * test/architecture proves for each rule that it bites.
 */
const LIBS = {
  platform: [],
  directory: ['platform'],
  identity: ['platform', 'directory'],
  sla: ['platform', 'directory', 'identity'],
  routing: ['platform', 'directory', 'identity'],
  complaints: ['platform', 'directory', 'identity', 'sla', 'routing'],
  notifications: ['platform', 'directory', 'identity', 'sla', 'routing', 'complaints'],
  compliance: ['platform', 'directory', 'identity', 'sla', 'routing', 'complaints'],
  reports: ['platform', 'directory', 'identity', 'sla', 'routing', 'complaints', 'notifications', 'compliance'],
};

const libArrows = Object.entries(LIBS).map(([lib, allowed]) => ({
  name: `lib-${lib}-may-import`,
  comment: `${lib} may import only ${allowed.join(', ') || 'no other lib'}`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: '^libs/', pathNot: [lib, ...allowed].map((name) => `^libs/${name}/`) },
}));

module.exports = {
  forbidden: [
    ...libArrows,
    {
      name: 'libs-never-import-apps',
      comment: 'A lib does not know who composes it.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'a-lib-has-one-door',
      comment: 'From outside, a lib is entered by its index.ts only.',
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps|test)/' },
      to: { path: '^libs/[^/]+/(?!index\\.ts$)', pathNot: '^$1/' },
    },
    {
      name: 'domain-imports-only-domain',
      comment: 'domain/ is pure: no Nest, TypeORM, BullMQ, env, I/O. luxon is arithmetic, so it may; node:crypto too.',
      severity: 'error',
      from: { path: '^libs/[^/]+/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '/domain/',
          '^node_modules/luxon',
          '^node_modules/@turf/',
          '^crypto$',
          '^node:crypto$',
          '^libs/[^/]+/index\\.ts$',
        ],
      },
    },
    {
      name: 'sql-stays-in-persistence',
      comment: 'typeorm and pg are known to persistence/ and platform only.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['/persistence/', '^libs/platform/', '\\.module\\.ts$'] },
      to: { path: '^node_modules/(typeorm|pg|@nestjs/typeorm)/' },
    },
    {
      name: 'queues-stay-in-the-worker',
      comment: 'bullmq and ioredis are known to platform and apps/worker only; the API never talks to a queue.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/platform/', '^apps/worker/'] },
      to: { path: '^node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle means two ideas that are one, or one that is two.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: '^node_modules' } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
