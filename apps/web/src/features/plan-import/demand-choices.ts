import type { PlanStart, StartChoices } from '../../api/types';

export type FoundDemand = PlanStart['demands'][number];
export type DemandChoice = NonNullable<StartChoices['demands']>[number];

/** Half a year is what policy proposes for what has no date. */
const HALF_YEARLY = 6;

export const keyOf = ({ clause, nth }: Pick<FoundDemand, 'clause' | 'nth'>): string => `${clause ?? 'group'}-${nth}`;

/** Whether a rhythm has to be said: what each town does, where the words name no date. */
export const needsRhythm = ({ kind, dueOn }: FoundDemand): boolean => kind === 'each-town' && dueOn === null;

/** What is marked when the question comes up: all towns, a report every half year, the rule of the words. */
export const proposedChoice = (demand: FoundDemand, towns: readonly string[]): DemandChoice => ({
  clause: demand.clause,
  nth: demand.nth,
  ...(demand.towns && { towns: [...towns] }),
  ...(needsRhythm(demand) && { every: HALF_YEARLY }),
  ...(demand.rule && { rule: demand.rule }),
});

export const proposedChoices = ({ demands, towns }: Pick<PlanStart, 'demands' | 'towns'>): DemandChoice[] =>
  demands.map((demand) => proposedChoice(demand, towns));
