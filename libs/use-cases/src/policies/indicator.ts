import type { Actor } from '../actor';
import { decidesForBody, runsThePlan } from './roles';

/** 下达指标: the figure of a target that the plan left open, with its document. */
export const maySetTarget = (actor: Actor) => runsThePlan(actor);

/** 明确主要指标的责任: who gives a headline figure and who checks it. */
export const mayAssignHeadline = (actor: Actor) => runsThePlan(actor);

/** 报送主要指标数据: the body that was named for it. */
export const mayFileHeadline = (actor: Actor, facts: { ownerId: number }) => actor.bodyId === facts.ownerId;

/** 核对主要指标数据: the other body that was named, of an office whoever decides for it, and nobody for the own figure. */
export const mayCheckHeadline = (actor: Actor, facts: { ownerId: number; checkerId: number; filed: boolean }) =>
  facts.filed && actor.bodyId !== facts.ownerId && decidesForBody(actor, facts.checkerId);
