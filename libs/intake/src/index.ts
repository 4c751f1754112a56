export { LARGEST_FILE, LARGEST_TEXT } from './limits';
export { pagesOfPdf } from './pages-of-pdf';
export { readPlan, readPlanFile } from './read-plan-file';
export type { ReadPlan } from './thread/jobs';
export * from './sheets';
