export * from './draw-spot-checks';
export * from './record-site-check';
