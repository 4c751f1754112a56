export * from './by-list';
export * from './days';
