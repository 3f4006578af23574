import { readFileSync } from 'node:fs';
import { metricsPage } from './metrics-page';

it('docs/metrics.md says what the catalogue says (npm run metrics:docs)', () => {
  expect(readFileSync('docs/metrics.md', 'utf8')).toBe(metricsPage());
});
