export { ManualClock } from './manual-clock';
export { countRoundTrips, type RoundTrips } from './round-trips';
export { severable, type Severable } from './severable';
export { testDatabaseUrl, testRedisUrl } from './servers';
export { startTestApp, type Agent, type LogLine, type TestApp, type TestAppOptions } from './test-app';
export { testConfig } from './test-config';
export { createTestDatabase, type TestDatabase } from './test-database';
export { until } from './until';
export { startTestWorker, type TestWorker } from './worker';
