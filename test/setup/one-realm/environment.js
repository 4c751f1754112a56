const { TestEnvironment } = require('jest-environment-node');

/** The realm of this process; the jest projects load the same things in the same way, so they share it. */
const kept = { realm: null };

/**
 * One set of globals for all specs of a process. Modules belong to the realm in which they were loaded, so this is what lets
 * `runtime.js` load the rooms and the packages once, and not anew for each of 470 specs.
 */
module.exports = class OneRealm extends TestEnvironment {
  constructor(config, context) {
    if (kept.realm) return kept.realm;
    super(config, context);
    kept.realm = this;
    const { process: sandboxed } = this.global;
    this.before = { globals: new Set(Reflect.ownKeys(this.global)), exit: sandboxed.exit, cwd: sandboxed.cwd() };
  }

  /** A spec finds the globals, the environment and the folder as the first one did. */
  async setup() {
    const { global, before } = this;
    for (const key of Object.keys(global.process.env)) delete global.process.env[key];
    Object.assign(global.process.env, process.env);
    if (process.cwd() !== before.cwd) process.chdir(before.cwd);
  }

  /** A test that failed tells what its pages showed, before they are gone (test/web/what-pages-showed.ts). */
  async handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure') await this.global[Symbol.for('duban.what-pages-showed')]?.(test.name);
  }

  async teardown() {
    const { global, before } = this;
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    global.process.exit = before.exit;
    // What a spec or the framework left; what modules share by a registered symbol stays with the modules.
    for (const key of Reflect.ownKeys(global)) {
      const framework = typeof key === 'symbol' && /JEST|TIMEOUT|RETRY|EVENT_HANDLERS|jest/.test(String(key));
      if (!before.globals.has(key) && framework) delete global[key];
    }
  }
};
