import type { EntityManager } from '@mikro-orm/postgresql';
import type { BodyId } from '@app/domain/bodies';
import { documentTitle, type DocumentFacts } from '@app/documents';
import {
  Body,
  CaseFile,
  OfficialDocument,
  type Plan,
  Report,
  UNSIGNED_STATES,
  recordOnce,
  wake,
} from '@app/persistence';
import { caseWorkflowId } from '@app/workflows';
import { intervieweeOf } from '../drafting';
import type { Scene } from '../duban';
import { obligationScene } from '../obligation-scene';
import { reviewAnew } from '../sign-off';
import { submitWhenAllSigned } from '../submit-report';
import type { Why } from './duties';

/** What is on the way and hangs on a body: an open case, or a draft. */
interface OpenMatter {
  obligationId: number | null;
  clause: number | null;
}

/** Who takes over an open matter of a body; null leaves it where it is. */
export type Heir = (matter: OpenMatter) => BodyId | null;

interface MatterRow extends OpenMatter {
  id: number;
}

const CASES = `
  select f.id, f.obligation_id as "obligationId", c.number as clause
  from case_file f left join clause c on c.id = f.clause_id
  where f.plan_id = ? and f.state <> 'closed' and f.body_id in (select jsonb_array_elements_text(?::jsonb)::int)
  order by f.id for update of f`;

// A notice on one obligation has no case; its key begins with the key of the obligation.
const DRAFTS = `
  select d.id, coalesce(f.obligation_id, o.id) as "obligationId", c.number as clause
  from official_document d left join clause c on c.id = d.clause_id left join case_file f on f.id = d.case_file_id
  left join obligation o on o.clause_id = d.clause_id and d.case_file_id is null and starts_with(d.key, o.key || '/')
  where d.plan_id = ? and d.state in ${UNSIGNED_STATES} and d.referral_id is null and d.addressee_id in (select jsonb_array_elements_text(?::jsonb)::int)
  order by d.id for update of d`;

/** Open cases and unsigned drafts go to the successor; what was issued or closed stays as it is. */
export async function moveOpenMatters(
  scene: Scene,
  plan: Plan,
  bodies: readonly BodyId[],
  heirOf: Heir,
  why: Why,
): Promise<void> {
  const { em } = scene;
  const ids = JSON.stringify(bodies);
  for (const row of await em.execute<MatterRow[]>(CASES, [plan.id, ids])) {
    const heir = heirOf(row);
    if (heir !== null) await moveCase(em, plan, row.id, heir, why);
  }
  for (const row of await em.execute<MatterRow[]>(DRAFTS, [plan.id, ids])) {
    const heir = heirOf(row);
    if (heir !== null) await readdress(em, plan, row.id, heir, why);
  }
}

async function moveCase(em: EntityManager, plan: Plan, caseId: number, heir: BodyId, why: Why): Promise<void> {
  const file = await em.findOneOrFail(CaseFile, caseId, { populate: ['body'], refresh: true });
  const old = file.body as Body;
  if (old.id === heir) return;
  const body = await em.findOneOrFail(Body, heir);
  file.body = body;
  await recordOnce(em, {
    planId: plan.id,
    clauseId: file.clause?.id,
    obligationId: file.obligation?.id,
    caseId,
    bodyId: heir,
    key: `${file.key}/${why.key}`,
    kind: 'case-transferred',
    on: why.on,
    actor: why.actor,
    data: { from: old.name, to: body.name, reason: why.reason },
  });
  await wake(em, [caseWorkflowId(plan.id, file.kind, caseId)]);
}

/** A draft is not yet a word of the county, so it is addressed anew instead of being answered by nobody. */
async function readdress(em: EntityManager, plan: Plan, documentId: number, heir: BodyId, why: Why): Promise<void> {
  const document = await em.findOneOrFail(OfficialDocument, documentId, { populate: ['addressee'], refresh: true });
  const old = document.addressee as Body;
  if (old.id === heir) return;
  const body = await em.findOneOrFail(Body, heir);
  const facts: Record<string, unknown> = {
    ...document.facts,
    addressee: { name: body.fullName ?? body.name, subordinate: body.subordinateToCounty },
  };
  if (document.kind === 'interview-notification') facts.interviewee = await intervieweeOf(em, heir, why.on);
  em.assign(document, { addressee: body, facts, title: documentTitle(facts as unknown as DocumentFacts) });
  await reviewAnew(em, document, why.on);
  await recordOnce(em, {
    planId: plan.id,
    clauseId: document.clause?.id,
    caseId: document.caseFile?.id,
    documentId,
    bodyId: heir,
    key: `${document.key}/${why.key}`,
    kind: 'document-readdressed',
    on: why.on,
    actor: why.actor,
    data: { from: old.name, to: body.name, reason: why.reason },
  });
}

/**
 * A joint report that waited for a body which is gone would wait for ever: whoever has to sign now is asked, and where
 * everybody has, it is submitted.
 */
export async function askForSignatures(scene: Scene, obligationIds: readonly number[]): Promise<void> {
  const waiting = await scene.em.find(
    Report,
    { obligation: { $in: [...obligationIds] }, state: 'awaiting-signatures' },
    { orderBy: { id: 'asc' } },
  );
  for (const report of waiting)
    await submitWhenAllSigned(scene, await obligationScene(scene, report.obligation.id), report);
}
