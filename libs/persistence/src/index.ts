export * from './entities';
export * from './orm';
export * from './process/processes';
export * from './clause/events';
export * from './audit/verify-chain';
export type { ChainFault, ChainFaultKind, ChainHead } from './audit/check-chain';
export * from './document/take-number';
export * from './read-models/rehearsal-result.read-model';
export * from './read-models/standing.read-model';
