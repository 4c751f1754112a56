const { pathToFileURL } = require('node:url');
const { default: Runtime } = require('jest-runtime');

/** Loaded modules of each realm, and where their compiled lines come from. */
const kept = new WeakMap();

const fresh = () => ({ modules: new Map(), esModules: new Map(), sourceMaps: new Map() });

/** What belongs to one spec alone: the spec, and the helpers of specs. */
const ofOneSpec = (path, testsFolder) => path.startsWith(testsFolder) || /\.(e2e-)?spec\.ts$/.test(path);

/**
 * Modules of the rooms and of packages are loaded once per process and shared by its specs, as the programs share them. A
 * spec and everything below `test/` is loaded anew, so that no spec sees the state of another's helpers.
 */
module.exports = class SharedModules extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    if (!kept.has(environment)) kept.set(environment, fresh());
    const { modules, esModules, sourceMaps } = kept.get(environment);
    this.testsFolder = `${config.rootDir}/test/`;
    this.shared = { modules, esModules };
    this.registries.moduleRegistry = modules;
    this.registries.esModuleRegistry = esModules;
    this.transformCache.sourceMaps = sourceMaps;
  }

  /** The end of a spec; modules that it loaded first may still load others. */
  teardown() {
    const { modules, esModules } = this.shared;
    for (const path of modules.keys()) if (ofOneSpec(path, this.testsFolder)) modules.delete(path);
    const tests = pathToFileURL(this.testsFolder).href;
    for (const url of esModules.keys()) if (ofOneSpec(url, tests)) esModules.delete(url);
    this.restoreAllMocks();
    this.registries.mockRegistry.clear();
    this.registries.internalModuleRegistry.clear();
    this.testMainModule.reset();
    this.mockState.clear();
    this.cjsExportsCache.clear();
    this.fileCache.clear();
    this.transformCache.clear();
    this.jestGlobals.clearJestObjectCache();
    this.loggedReferenceErrors.clear();
    this.testState.enterTestCode();
  }
};
