export * from './dates';
export * from './marks';
export * from './received-anew';
export * from './self-assessment';
export * from './stages';
export * from './who-scores';
