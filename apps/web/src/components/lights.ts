import type { Light } from '../api/types';

/** The lights, the worst first. */
export const LIGHTS: readonly Light[] = ['red', 'yellow', 'blue', 'green', 'grey'];
