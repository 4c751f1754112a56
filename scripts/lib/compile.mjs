import { createRequire } from 'node:module';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { ROOT } from './paths.mjs';
import { say } from './say.mjs';

const require = createRequire(import.meta.url);

function compilerOptions(ts) {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  return { options, paths: Object.entries(config.compilerOptions.paths) };
}

/** Finds the source file an alias such as `@app/domain/calendar` stands for. */
function resolveAlias(specifier, paths) {
  for (const [pattern, [target]] of paths) {
    const stem = pattern.endsWith('/*') ? pattern.slice(0, -1) : null;
    if (stem ? !specifier.startsWith(stem) : specifier !== pattern) continue;
    const path = join(ROOT, stem ? target.replace('*', specifier.slice(stem.length)) : target);
    const file = [path, `${path}.ts`, join(path, 'index.ts'), path.replace(/\.js$/, '.ts')].find(
      (f) => f.endsWith('.ts') && existsSync(f),
    );
    if (file) return relative(ROOT, file);
  }
  return null;
}

/** Aliases become relative paths, in `require` and in `import()` alike: Node does not read tsconfig.json. */
function withoutAliases(text, file, paths) {
  return text.replace(/\b(require|import)\((["'])(@app\/[^"']+)\2\)/g, (whole, call, _quote, specifier) => {
    const target = resolveAlias(specifier, paths);
    if (!target) {
      say(`! ${file}: tsconfig.json knows no ${specifier}`);
      return whole;
    }
    const path = posix.relative(posix.dirname(file), target.replace(/\.ts$/, '.js'));
    return `${call}("${path.startsWith('.') ? path : `./${path}`}")`;
  });
}

function write(outDir, file, text) {
  const target = join(ROOT, outDir, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/**
 * Compiles single files without looking at types (`npm run typecheck` and `npm test` do that) into every folder of
 * `outDirs`. A file takes about 2 ms, so a changed file is built in the time it takes to load the compiler.
 */
export function transpile(files, outDirs) {
  const ts = require('typescript');
  const { options, paths } = compilerOptions(ts);
  for (const file of files) {
    if (file.endsWith('.json')) {
      for (const outDir of outDirs) cpSync(join(ROOT, file), join(ROOT, outDir, file));
      continue;
    }
    const { outputText, sourceMapText } = ts.transpileModule(readFileSync(join(ROOT, file), 'utf8'), {
      fileName: join(ROOT, file),
      compilerOptions: { ...options, sourceMap: true, inlineSources: true, sourceRoot: '', declaration: false },
    });
    const text = withoutAliases(outputText, file, paths);
    for (const outDir of outDirs) {
      write(outDir, file.replace(/\.ts$/, '.js'), text);
      if (sourceMapText) write(outDir, file.replace(/\.ts$/, '.js.map'), sourceMapText);
    }
  }
}

/** What the API shows of itself, also where another room keeps it; only `compileApi` compiles these for the API. */
export const isDto = (file) => file.endsWith('.dto.ts');

/** Compiles the API and all DTOs with types at hand: the swagger plugin reads the DTOs' types and comments from them. */
export function compileApi(outDir) {
  const ts = require('typescript');
  const { paths } = compilerOptions(ts);
  const { before } = require('@nestjs/swagger/plugin');
  const configFile = join(ROOT, 'apps/api/tsconfig.app.json');
  const parsed = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  const program = ts.createProgram(parsed.fileNames, {
    ...parsed.options,
    sourceMap: true,
    inlineSources: true,
    incremental: false,
  });
  const plugin = JSON.parse(readFileSync(join(ROOT, 'nest-cli.json'), 'utf8')).compilerOptions.plugins.find(
    (p) => p.name === '@nestjs/swagger',
  );
  for (const source of program.getSourceFiles()) {
    const file = relative(ROOT, source.fileName);
    const isOwn = parsed.fileNames.includes(source.fileName) || (file.startsWith('libs/') && isDto(file));
    if (!isOwn) continue;
    program.emit(
      source,
      (path, text) =>
        write(
          outDir,
          file.replace(/\.ts$/, path.endsWith('.map') ? '.js.map' : '.js'),
          withoutAliases(text, file, paths),
        ),
      undefined,
      false,
      { before: [before(plugin?.options ?? {}, program)] },
    );
  }
}

/** Removes what was built from files that are gone. */
export function removeOutputs(files, outDirs) {
  for (const outDir of outDirs) {
    for (const file of files) {
      for (const ending of ['.js', '.js.map', '.json']) {
        if (ending !== '.json' || file.endsWith('.json'))
          rmSync(join(ROOT, outDir, file.replace(/\.(ts|json)$/, ending)), { force: true });
      }
    }
  }
}
