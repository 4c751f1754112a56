export * from './judge-target';
export * from './target-key';
export * from './headline';
export * from './rows-of-targets';
