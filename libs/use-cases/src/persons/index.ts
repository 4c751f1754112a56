export * from './enter-post';
export * from './end-post';
export * from './reach-person';
export { givesAuthority } from './post-authority';
export { mayTendPersonsOf } from './persons-scene';
