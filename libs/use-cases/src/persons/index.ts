export * from './enter-post';
export * from './end-post';
export * from './reach-person';
export { mayTendPersonsOf } from './persons-scene';
