export { readPlanFile } from './read-plan-file';
export { LARGEST_FILE } from './refusals';
