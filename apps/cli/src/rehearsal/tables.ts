/** What a rehearsal prints. */
export { progressBar } from './progress-bar';
export { rungTable } from './rung-table';
export { rehearsalTable } from './table';
