import type { Rung } from './policy';

/** A rung of ladder A that only speaks; a test names what it is about. */
export const aRung = (facts: Partial<Rung> & Pick<Rung, 'id'>): Rung => ({
  entry: 'date-passed',
  act: 'urge',
  when: { workingDaysAfter: 1 },
  document: null,
  basis: [],
  signer: null,
  exit: [],
  vacancy: 'to-body',
  ...facts,
});
