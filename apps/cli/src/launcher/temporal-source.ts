import { join } from 'node:path';
import type { ErrorCode } from '../../../../libs/domain/src/vocabulary/error-codes';
import { DubanError } from './errors';
import { projectRoot } from './paths';
import { seconds, type Progress } from './progress';

interface Choice {
  source: string;
  path?: string;
  address?: string;
}

interface BuildState {
  phase: 'starting' | 'downloading' | 'compiling' | 'ready' | 'failed';
  modules: number;
  packages: number;
  startedAt: number;
}

/** What scripts/temporal-early.mjs offers. It runs before anything is installed, so it is plain JavaScript, and the only place that knows the order. */
interface TemporalEarly {
  TEMPORAL_VERSION: string;
  TEMPORAL_MODULE: string;
  chooseTemporal(): Choice;
  findGo(): string | undefined;
  goVersion(go: string): string;
  canDownload(): Promise<boolean>;
  isBuilding(): boolean;
  startBuild(): void;
  followBuild(onProgress: (state: BuildState) => void): Promise<string>;
  temporalPaths(): { sdkDir: string; binary: string; log: string };
  temporalUnavailable(reason?: string): Error;
}

/** Packages a build compiles; only for the progress line. */
const PACKAGES = 1_300;

/** Loads the shared script, by its path in the checkout: it lies outside of what is compiled. */
export async function temporalEarly(): Promise<TemporalEarly> {
  // A plain path, not a URL: under jest the import is a `require`.
  const file = join(projectRoot(), 'scripts', 'temporal-early.mjs');
  return (await import(file)) as TemporalEarly;
}

/** The scripts' refusals have the same shape as ours, but not the same class. */
function asDubanError(error: unknown): unknown {
  const { name, code, zh, en } = error as { name?: string; code?: string; zh?: string; en?: string };
  return name === 'DubanFailure' && code && zh && en ? new DubanError(code as ErrorCode, { zh, en }) : error;
}

/** Lets the SDK download the server into our cache folder: it does so when it starts one, so one is started and ended. */
async function downloadWithSdk(downloadDir: string): Promise<void> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const executable = { type: 'cached-download' as const, downloadDir, ttl: '365 days' as const };
  const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
  await environment.teardown();
}

function describe(state: BuildState): string {
  const took = seconds(Date.now() - state.startedAt);
  if (state.phase === 'downloading') return `Temporal: 下载源码 / fetching sources, ${state.modules} modules  ${took}`;
  if (state.phase === 'compiling') return `Temporal: 编译 / compiling ${state.packages}/≈${PACKAGES}  ${took}`;
  return `Temporal: 准备编译 / preparing the build  ${took}`;
}

/** The path of a Temporal server program, provided first when there is none. */
export async function provideTemporal(progress: Progress): Promise<{ path: string; source: string }> {
  const early = await temporalEarly();
  try {
    const there = early.chooseTemporal();
    if (there.path) return { path: there.path, source: there.source };
    if (!early.isBuilding() && (await early.canDownload())) {
      progress.working('Temporal: SDK 下载 / downloading with the SDK');
      const { mkdirSync } = await import('node:fs');
      const { sdkDir } = early.temporalPaths();
      mkdirSync(sdkDir, { recursive: true });
      // A download that fails is not the end: Go may be there.
      await downloadWithSdk(sdkDir).catch((error: Error) =>
        progress.note(`… Temporal: ${error.message.split('\n')[0]}`),
      );
      const downloaded = early.chooseTemporal();
      if (downloaded.path) return { path: downloaded.path, source: 'sdk' };
    }
    if (!early.isBuilding() && !early.findGo()) throw early.temporalUnavailable();
    if (!early.isBuilding()) early.startBuild();
    return { path: await early.followBuild((state) => progress.working(describe(state))), source: 'go install' };
  } catch (error) {
    throw asDubanError(error);
  }
}

/** Refuses before anything is started when there is no way at all to a Temporal server. */
export async function ensureTemporalPossible(): Promise<void> {
  const early = await temporalEarly();
  try {
    if (early.chooseTemporal().source !== 'none' || early.isBuilding() || early.findGo()) return;
    if (!(await early.canDownload())) throw early.temporalUnavailable();
  } catch (error) {
    throw asDubanError(error);
  }
}
