export * from './connection';
export * from './bundle-workflows';
export * from './outbox-relay';
export * from './search-attributes';
