export * from './body-change';
export * from './transfer';
export * from './duty';
export * from './office';
