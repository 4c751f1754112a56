export * from './decide-closing';
export * from './move-date';
export * from './move-with-lead';
export * from './step-down';
