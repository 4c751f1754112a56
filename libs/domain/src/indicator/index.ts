export * from './judge-target';
export * from './target-key';
export * from './headline';
