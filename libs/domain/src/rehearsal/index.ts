export * from './situation';
export * from './decide-acts';
export { dice } from './dice';
export { laggardOf, temperOf, type Temper } from './temper';
