import type { Actor } from '../actor';
import { runsThePlan } from './roles';

/** 问题登记: by those who run the plan, and never about themselves. Before it is known whom it is about, there is no body. */
export const mayRecordFinding = (actor: Actor, facts: { state: string; bodyId: number | null }) =>
  runsThePlan(actor) && facts.state === 'running' && actor.bodyId !== facts.bodyId;
