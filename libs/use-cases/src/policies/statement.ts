import type { Actor } from '../actor';
import { looksAfterCadres } from './roles';

/** 异议和问题报告: every body for its own head. */
export const mayFileStatement = (actor: Actor, plan: { state: string }) =>
  actor.bodyId !== null && plan.state === 'running';

/** The register is for those who look after cadres; a body reads what it filed itself. */
export const mayReadStatement = (actor: Pick<Actor, 'role' | 'bodyId'>, facts: { bodyId: number }) =>
  looksAfterCadres(actor) || actor.bodyId === facts.bodyId;
