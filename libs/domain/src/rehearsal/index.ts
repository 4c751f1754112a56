export * from './situation';
export * from './years-in-play';
export * from './headlines-in-play';
export * from './work-list-in-play';
export * from './decide-acts';
export { dice, diceBetween } from './dice';
export { temperOf, type Temper } from './temper';
export { ownerOfHeadline } from './owner-of-headline';
