export { LARGEST_FILE, LARGEST_TEXT } from './limits';
export { readPlanFile } from './read-plan-file';
export * from './sheets';
