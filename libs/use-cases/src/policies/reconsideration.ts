import type { ReconsiderationState } from '@app/domain/escalation';
import type { Actor } from '../actor';
import { postMay } from './posts';

/** 复核: the addressee of a conclusion asks once; `conclusion` is false for what demands nothing or is not out yet. */
export const mayAskForReconsideration = (
  actor: Actor,
  facts: { conclusion: boolean; bodyId: number; askedBefore: boolean },
) => actor.bodyId !== null && actor.bodyId === facts.bodyId && facts.conclusion && !facts.askedBefore;

export interface ReconsiderationFacts {
  state: ReconsiderationState;
  /** Who asked, and is told. */
  bodyId: number;
  about: 'document' | 'assessment';
  /** The county office itself asked, so the organization department decides on its own. */
  askedByOffice: boolean;
}

/** Who decides: the organ of the conclusion, another where that asked itself. Who signed it is refused by name. */
export const reconsidererRole = ({
  about,
  askedByOffice,
}: Pick<ReconsiderationFacts, 'about' | 'askedByOffice'>): 'county-office' | 'organization' =>
  about === 'assessment' || askedByOffice ? 'organization' : 'county-office';

export const mayDecideReconsideration = (actor: Actor, facts: ReconsiderationFacts) =>
  facts.state === 'pending' &&
  actor.bodyId !== facts.bodyId &&
  actor.role === reconsidererRole(facts) &&
  postMay(actor, 'decide');

/** Who asked, and those who issue, run and assess. */
export const mayReadReconsideration = (actor: Pick<Actor, 'role' | 'bodyId'>, facts: { bodyId: number }) =>
  ['county-office', 'coordinator', 'organization'].includes(actor.role) || actor.bodyId === facts.bodyId;
