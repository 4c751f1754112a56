export * from './decide-closing';
export * from './move-date';
export * from './step-down';
