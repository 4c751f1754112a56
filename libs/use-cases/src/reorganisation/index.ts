export type { ChangedBodies, ReorganiseInput } from './change-bodies';
export type { NewBody } from '@app/persistence';
export * from './reorganise-bodies';
export * from './withdraw-planned-change';
export * from './apply-planned-changes';
export * from './transfer-duties';
export * from './settle-transfers';
export * from './appoint-office-holder';
export * from './record-substitution';
