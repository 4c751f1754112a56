export * from './arrangements-of';
export * from './arrange-release';
export * from './release';
export * from './release-report';
export * from './stand-ins';
export { lasts } from './stand-ins-of';
