export * from './by-list';
export * from './days';
export * from './left-out';
