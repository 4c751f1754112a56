export * from './situation';
export * from './decide-acts';
export { dice } from './dice';
export { laggardOf } from './temper';
