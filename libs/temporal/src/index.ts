export * from './connection';
export * from './bundle-workflows';
export * from './outbox-relay';
