export * from './leaders-in-year';
export * from './tasks-of-year';
