export * from './client';
export * from './connection';
export * from './readiness';
export * from './bundle-workflows';
export * from './outbox-relay';
export * from './search-attributes';
