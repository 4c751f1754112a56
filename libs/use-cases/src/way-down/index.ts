export * from './end-revoked';
export { everybodyTold } from './everybody-told';
export * from './move-date';
export * from './move-with-lead';
export * from './step-down';
