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
