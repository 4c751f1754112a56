const ts = require('typescript');
const { pathsToModuleNameMapper } = require('ts-jest');
const { config } = ts.readConfigFile('./tsconfig.json', ts.sys.readFile);

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['js', 'json', 'ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.duban'],
  transform: { '^.+\\.ts$': 'ts-jest' },
  moduleNameMapper: pathsToModuleNameMapper(config.compilerOptions.paths, { prefix: '<rootDir>/' }),
};

module.exports = {
  // Two specs at a time, in processes of their own: in one process the modules of 300 specs pile up to the end of its
  // heap. A process that has grown beyond the limit is replaced before its next spec.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
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
