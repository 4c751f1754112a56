export * from './enter-post';
export * from './end-post';
export * from './reach-person';
export { givesAuthority } from './post-authority';
export { contactOn } from './contact-on';
export { mayTendPersonsOf } from './persons-scene';
