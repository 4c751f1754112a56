import type { EntityManager } from '@mikro-orm/postgresql';
import type { Plan, Restriction } from '@app/persistence';
import { restrictionWorkflowId } from '@app/workflows';
import { policyOf } from '../policy-of-plan';
import type { Settings } from '../settings';
import { commonFacts } from './common-facts';
import { draftDocument } from './draft-document';
import { outsideBody } from './outside-body';

/** 限批建议: the letter to the competent authority with the six elements of art. 8 of the rule. */
export async function draftRestrictionProposal(
  em: EntityManager,
  settings: Settings,
  { plan, row, today }: { plan: Plan; row: Restriction; today: string },
): Promise<void> {
  const { authority } = policyOf(plan, settings).restriction;
  const { areaName: area, situation, scope, months, requirements, supervision } = row;
  const frame = {
    plan,
    clause: null,
    caseFile: null,
    restriction: row,
    addressee: await outsideBody(em, authority),
    today,
    key: `${restrictionWorkflowId(plan.id, row.id)}/proposal`,
    cause: 'restriction' as const,
    drafter: { accountId: null, name: row.draftedBy, post: '' },
  };
  const { facts, ...sent } = await commonFacts(em, settings, frame, 'restriction-proposal');
  await draftDocument(em, settings, frame, sent, {
    ...facts,
    kind: 'restriction-proposal',
    authority,
    area,
    situation,
    scope,
    months,
    requirements,
    supervision,
  });
}
