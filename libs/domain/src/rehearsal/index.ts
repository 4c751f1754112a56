export * from './situation';
export * from './decide-acts';
export { dice } from './dice';
export { temperOf, type Temper } from './temper';
