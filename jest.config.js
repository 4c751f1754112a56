const { totalmem } = require('node:os');
const { compilerOptions } = require('./tsconfig.json');

/** The names that tsconfig.json gives to the rooms, e.g. `@app/domain/register`. */
const rooms = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [target]]) => [
    `^${name.replace('*', '(.*)')}$`,
    target.replace('./', '<rootDir>/').replace('*', '$1'),
  ]),
);

/** Types are for `npm run typecheck`; here they are taken away, file by file. */
const withoutTypes = {
  swcrc: false,
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs', ignoreDynamic: true },
};

const shared = {
  rootDir: __dirname,
  // Rooms and packages are loaded once for all specs of a process (test/README.md, "One realm").
  testEnvironment: '<rootDir>/test/setup/one-realm/environment.js',
  runtime: '<rootDir>/test/setup/one-realm/runtime.js',
  moduleFileExtensions: ['js', 'json', 'ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.duban'],
  transform: { '^.+\\.ts$': ['@swc/jest', withoutTypes] },
  moduleNameMapper: rooms,
};

module.exports = {
  // So many specs at a time, in processes of their own: on two processors a third one works while others wait for a server,
  // where the memory allows it. A process that has grown beyond the limit is replaced before its next spec.
  maxWorkers: totalmem() > 12e9 ? 3 : 2,
  testSequencer: '<rootDir>/test/setup/longest-first.js',
  workerIdleMemoryLimit: '1.5GB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testRegex: ['(apps|libs|workflows|config|scripts)/.*\\.spec\\.ts$', 'test/structure/.*\\.spec\\.ts$'],
      setupFilesAfterEnv: ['<rootDir>/test/setup/unit-patience.ts'],
    },
    {
      ...shared,
      displayName: 'servers',
      testRegex: ['test/.*\\.e2e-spec\\.ts$', 'test/replay/.*\\.spec\\.ts$'],
      globalSetup: '<rootDir>/test/setup/global-setup.ts',
      globalTeardown: '<rootDir>/test/setup/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/test/setup/patience.ts'],
    },
  ],
};
