export * from './policy';
export * from './case';
export * from './agenda';
export * from './legal-basis';
