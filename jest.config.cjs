const transform = {
  '^.+\\.(ts|tsx|js|mjs)$': ['@swc/jest', {}],
};
const esmOnly = ['content-disposition', 'react-router', '@sparticuz/chromium'];
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: { '^@tanggap/([^/]+)$': '<rootDir>/libs/$1/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  setupFiles: ['reflect-metadata'],
};

module.exports = {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{libs,apps}/**/*.spec.{ts,tsx}',
        '<rootDir>/test/architecture/**/*.spec.ts',
        '<rootDir>/test/resilience/**/*.spec.mjs',
      ],
    },
    {
      ...base,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/timeouts.ts'],
    },
    {
      ...base,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/timeouts.ts'],
    },
    { ...base, displayName: 'bruteforce', testMatch: ['<rootDir>/libs/**/*.bruteforce.ts'] },
  ],
};
