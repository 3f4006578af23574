const esmOnly = ['content-disposition', 'react-router', '@sparticuz/chromium'];
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testRegex: '\\.spec\\.(ts|tsx|mjs)$',
  transform: { '^.+\\.(ts|tsx|js|mjs)$': ['@swc/jest', {}] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: { '^@tanggap/([^/]+)$': '<rootDir>/libs/$1/index.ts' },
  setupFiles: ['reflect-metadata'],
};
const patient = { setupFilesAfterEnv: ['<rootDir>/test/support/timeouts.ts'] };

module.exports = {
  projects: [
    {
      ...base,
      displayName: 'unit',
      roots: ['libs', 'apps', 'test/architecture', 'test/resilience'].map((folder) => `<rootDir>/${folder}`),
    },
    { ...base, ...patient, displayName: 'e2e', roots: ['<rootDir>/test/e2e'] },
    { ...base, ...patient, displayName: 'browser', roots: ['<rootDir>/test/browser'] },
    { ...base, displayName: 'bruteforce', roots: ['<rootDir>/libs'], testRegex: '\\.bruteforce\\.ts$' },
  ],
};
