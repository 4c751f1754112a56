export * from './policies';
export * from './posts';
