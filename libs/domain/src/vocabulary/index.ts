export * from './words';
export * from './document-kinds';
export * from './rung-acts';
export * from './score-rules';
export * from './event-kinds';
export * from './line-kinds';
export * from './error-codes';
export * from './accounts';
