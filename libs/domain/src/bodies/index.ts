export * from './body-kind';
export * from './body-change';
export * from './planned-change';
export * from './transfer';
export * from './duty';
export * from './office';
export * from './entry';
export { samePerson } from './same-person';
export * from './statement';
