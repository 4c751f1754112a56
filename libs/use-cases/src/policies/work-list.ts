import type { WorkListState } from '@app/domain/vocabulary';
import type { Actor } from '../actor';
import type { reviewerRole } from './obligation';
import { actsAs, decidesForOffice, headsBody } from './roles';

/** The work list of a year. */
export interface WorkListFacts {
  state: WorkListState;
}

/** 提出年度任务清单: the coordinating body. */
export const mayProposeWorkList = (actor: Actor) => actor.role === 'coordinator';

/** 对清单提出异议: the head of a body that the list gives something to, for that body. */
export const mayObjectToWorkList = (actor: Actor, facts: WorkListFacts & { bodyId: number }) =>
  actor.bodyId !== null && actor.bodyId === facts.bodyId && facts.state === 'proposed' && headsBody(actor);

/** 答复异议: whoever proposed, or the county office where the coordinating body objects itself; nobody answers the own body. */
export const mayAnswerWorkListObjection = (
  actor: Actor,
  facts: WorkListFacts & { bodyId: number; pending: boolean; answers: ReturnType<typeof reviewerRole> },
) => actsAs(actor, facts.answers) && actor.bodyId !== facts.bodyId && facts.state === 'proposed' && facts.pending;

/** 确定清单: the county government by its office; who proposed it steps aside. */
export const mayDecideWorkList = (actor: Actor, facts: WorkListFacts) =>
  decidesForOffice(actor) && facts.state === 'proposed';
