import type { Actor } from '../actor';
import type { reviewerRole } from './obligation';
import { actsAs } from './roles';

export interface AssignmentFacts {
  state: 'assigned' | 'acknowledged' | 'objected' | 'kept' | 'transferred' | 'withdrawn';
  bodyId: number;
  /** Who decides an objection. */
  decider: ReturnType<typeof reviewerRole>;
}

/** A body speaks for itself only, and once it has objected it waits for the decision. */
export const mayAcknowledgeAssignments = (actor: Actor, { waiting }: { waiting: number }) =>
  actor.bodyId !== null && waiting > 0;

export const mayObject = (actor: Actor, facts: AssignmentFacts) =>
  actor.bodyId === facts.bodyId && (facts.state === 'assigned' || facts.state === 'acknowledged');

export const mayDecideObjection = (actor: Actor, facts: AssignmentFacts) =>
  actsAs(actor, facts.decider) && actor.bodyId !== facts.bodyId && facts.state === 'objected';
