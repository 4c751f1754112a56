export * from './draw-sample';
export * from './site-check';
