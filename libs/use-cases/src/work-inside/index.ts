export * from './arrangements-of';
export * from './arrange-release';
export * from './release-report';
export * from './stand-ins';
