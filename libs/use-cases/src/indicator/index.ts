export * from './record-measurements';
export * from './set-target';
