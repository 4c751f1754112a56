export * from './reorganise-bodies';
export * from './transfer-duties';
export * from './settle-transfers';
export * from './appoint-office-holder';
export * from './record-substitution';
