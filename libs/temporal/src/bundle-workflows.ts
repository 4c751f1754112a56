import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleWorkflowCode, type WorkflowBundleOption } from '@temporalio/worker';
import { repoRoot } from '@app/config/paths';

/** Temporal bundles workflow code itself and does not read tsconfig paths; the aliases are settled here, once. */
const ALIASES = { '@app/domain': join(repoRoot, 'libs/domain/src'), '@app/workflows': join(repoRoot, 'workflows') };

/** Beside the workflows, what brings the trace of a wake-up to their activities. */
const TRACING = join(repoRoot, 'workflows/shared/tracing.ts');

/** @param traced false: the workflows alone, as they were before there were traces */
export async function bundleCode({ traced = true } = {}): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(repoRoot, 'workflows/index.ts'),
    workflowInterceptorModules: traced ? [TRACING] : [],
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error: console.error } as never,
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, alias: { ...config.resolve?.alias, ...ALIASES } },
    }),
  });
  return code;
}

/** Writes the workflow bundle to a file, at build time. */
export async function bundleWorkflows(outFile: string): Promise<void> {
  const code = await bundleCode();
  mkdirSync(dirname(outFile), { recursive: true });
  writeFileSync(outFile, code);
}

/** The bundle that was built, or one made now (a second's work) where nothing was built. */
export async function workflowBundle(): Promise<WorkflowBundleOption> {
  const built = join(repoRoot, 'dist/workflows.js');
  return existsSync(built) ? { codePath: built } : { code: await bundleCode() };
}
