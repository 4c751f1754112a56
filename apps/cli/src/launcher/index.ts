export { ensureServers } from './ensure-servers';
export { namespaceName, type EnsureServersOptions, type Servers } from './servers';
export { DubanError } from './errors';
export { projectRoot, resolveStateDir, statePaths } from './paths';
export { seconds, silentProgress, stderrProgress, type Progress } from './progress';
export { isRecordAlive, liveRun, readRun, type RunState } from './run-state';
export { stopEverything, stopOnSignal } from './signals';
