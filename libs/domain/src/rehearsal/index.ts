export * from './situation';
export * from './years-in-play';
export * from './headlines-in-play';
export * from './work-list-in-play';
export * from './decide-acts';
export { dice, diceBetween } from './dice';
export { behaviourOf, type Behaviour } from './behaviour';
export { ownerOfHeadline } from './owner-of-headline';
