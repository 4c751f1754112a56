export * from './answer-work-list-objection';
export * from './decide-work-list';
export * from './list-of-year';
export * from './object-to-work-list';
export { proposeWorkList, type WorkListInput } from './propose-work-list';
export * from './tasks-to-list';
export * from './work-list-scene';
