import type { Bodies } from '../../api/types';

type Change = Bodies['ReorganisationDto'];
type Fresh = Omit<Bodies['SuccessorDto'], 'id' | 'name'> & { name: string };

/** What a share is about, as the value of a choice: `clause:PLAN:NUMBER` or `obligation:ID`. */
export type DutyChoice = string;

export interface ChangeFields {
  kind: Change['kind'];
  on: string;
  before: number[];
  existing?: number[];
  fresh?: Fresh[];
  /** Successors are named by {@link successorChoices}. */
  shares?: { duties: DutyChoice[]; to: string[] }[];
  rest?: string[];
  basis: string;
}

/** The successors of a form, as choices: those that exist by id, those that begin by name, in the order they are sent. */
export const successorChoices = ({ existing = [], fresh = [] }: Partial<ChangeFields>): string[] => [
  ...existing.map((id) => `id:${id}`),
  ...fresh.flatMap((body) => (body?.name ? [`new:${body.name}`] : [])),
];

/** The form as the API wants it: shares name successors by their place. A choice that is no successor any more is left out. */
export function reorganisationOf(fields: ChangeFields): Change {
  const { kind, on, before, existing = [], shares = [], rest = [], basis } = fields;
  const fresh = kind === 'abolish' ? [] : (fields.fresh ?? []);
  const choices = successorChoices({ existing, fresh });
  const places = (to: readonly string[]) => to.map((one) => choices.indexOf(one)).filter((place) => place >= 0);
  const shared = kind === 'split' || kind === 'abolish' ? shares : [];
  const named = shared.flatMap(({ duties, to }) => duties.map((duty) => ({ parts: duty.split(':'), to: places(to) })));
  return {
    kind,
    on,
    before,
    basis,
    successors: [...existing.map((id) => ({ id })), ...fresh],
    clauses: named
      .filter(({ parts: [what] }) => what === 'clause')
      .map(({ parts: [, planId, number], to }) => ({ planId: Number(planId), number: Number(number), to })),
    obligations: named
      .filter(({ parts: [what] }) => what === 'obligation')
      .map(({ parts: [, id], to }) => ({ id: Number(id), to })),
    rest: kind === 'split' || kind === 'abolish' ? places(rest) : [],
  };
}
