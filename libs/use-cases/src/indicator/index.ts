export * from './assign-headline';
export * from './check-headline';
export * from './file-headline';
export * from './set-headline-target';
export { setTarget } from './set-target';
