/**
 * Preloaded into jest (`--require`). A thread that the code under test starts loads its modules with Node's own loader,
 * which jest's compiler does not reach; here Node learns to load TypeScript. What was compiled once is kept; the
 * compiler is the one of jest.config.js, since a thread has only seconds.
 */
const Module = require('node:module');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const ROOT = join(__dirname, '../..');
const KEPT = join(ROOT, 'node_modules/.cache/typescript-in-threads');

const { paths } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')).compilerOptions;

/** The names that tsconfig.json gives to the rooms, e.g. `@app/domain/register`. */
const resolve = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) {
  const [, target] = Object.entries(paths).find(([alias]) => name === alias) ?? [];
  if (target) return resolve.call(this, join(ROOT, target[0]), ...rest);
  const [wild, under] =
    Object.entries(paths).find(([alias]) => alias.endsWith('*') && name.startsWith(alias.slice(0, -1))) ?? [];
  return resolve.call(this, wild ? join(ROOT, under[0].replace('*', name.slice(wild.length - 1))) : name, ...rest);
};

require.extensions['.ts'] = (module, file) => {
  const source = readFileSync(file, 'utf8');
  const settings = `swc ${require('@swc/core/package.json').version}`;
  const kept = join(KEPT, `${createHash('sha1').update(`${settings}\0${file}\0${source}`).digest('hex')}.js`);
  if (!existsSync(kept)) keep(kept, compile(file, source));
  module._compile(readFileSync(kept, 'utf8'), file);
};

function compile(file, source) {
  const { code } = require('@swc/core').transformSync(source, {
    filename: file,
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'commonjs', ignoreDynamic: true },
  });
  return code;
}

/** Several threads may compile the same file at once; none sees a half of it. */
function keep(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}.${Math.random()}`;
  writeFileSync(half, text);
  renameSync(half, path);
}
