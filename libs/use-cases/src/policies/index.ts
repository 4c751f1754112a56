export * from './permissions';
export * from './policies';
export * from './posts';
