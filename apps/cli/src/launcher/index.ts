export { ensureServers } from './ensure-servers';
export { type Servers } from './servers';
export { DubanError } from './errors';
export { stderrProgress } from './progress';
