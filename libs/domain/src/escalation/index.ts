export * from './policy';
export * from './case';
export * from './agenda';
export * from './legal-basis';
export * from './case-course';
export * from './limits';
export * from './view';
