export * from './keyed-request';
export * from './fingerprint';
export * from './answer-once';
