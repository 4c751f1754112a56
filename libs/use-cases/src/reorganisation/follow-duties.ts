import type { EntityManager } from '@mikro-orm/postgresql';
import type { BodyId } from '@app/domain/bodies';
import { documentTitle, type DocumentFacts, type PaperPart } from '@app/documents';
import {
  Body,
  CaseFile,
  Matter,
  OfficialDocument,
  type Plan,
  Report,
  UNSIGNED_STATES,
  recordOnce,
  wake,
  type Clause,
  type Obligation,
} from '@app/persistence';
import { caseWorkflowId } from '@app/workflows';
import { isRefused } from '@app/domain/escalation';
import { causeOf, mayWrite, paperOn } from '../drafting/correspondence';
import { putMatter } from '../drafting';
import { intervieweeOf } from '../bodies/interviewee-of';
import type { Scene } from '../scene';
import { obligationScene } from '../obligation/obligation-scene';
import { reviewAnew } from '../drafting/review-anew';
import { takeOut } from '../way-down/take-out';
import { submitWhenAllSigned } from '../obligation/submit-report';
import type { Why } from '../duties/duties';

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

interface DraftRow {
  id: number;
  matters: (OpenMatter & { key: string })[];
}

const CASES = `
  select f.id, f.obligation_id as "obligationId", c.number as clause
  from case_file f left join clause c on c.id = f.clause_id
  where f.plan_id = ? and f.state <> 'closed' and f.body_id in (select jsonb_array_elements_text(?::jsonb)::int)
  order by f.id for update of f`;

const DRAFTS = `
  select d.id, (select coalesce(jsonb_agg(jsonb_build_object('key', m.key, 'obligationId', m.obligation_id,
      'clause', c.number) order by m.id), '[]') from matter m left join clause c on c.id = m.clause_id
    where m.document_id = d.id and m.taken_out_on is null) as matters
  from official_document d
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
  for (const { id, matters } of await em.execute<DraftRow[]>(DRAFTS, [plan.id, ids])) {
    const heirs = matters.length === 0 ? [heirOf({ obligationId: null, clause: null })] : matters.map(heirOf);
    // What stays keeps the draft; else it goes to the first heir. What goes to somebody else gets there in another paper.
    const kept = heirs.includes(null) ? null : heirs[0];
    for (const [nth, { key }] of matters.entries()) {
      const heir = heirs[nth];
      if (heir !== null && heir !== kept) await handOver(scene, plan, { documentId: id, key, heir }, why);
    }
    if (kept !== null) await readdress(scene, plan, id, kept, why);
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

/** One matter of a draft goes to another heir than the rest: into what that one gets in writing. */
async function handOver(
  { em, settings }: Scene,
  plan: Plan,
  { documentId, key, heir }: { documentId: number; key: string; heir: BodyId },
  why: Why,
): Promise<void> {
  const document = await em.findOneOrFail(OfficialDocument, documentId, { refresh: true });
  const matter = await em.findOneOrFail(Matter, { key }, { populate: ['clause', 'caseFile', 'obligation'] });
  const parts = document.facts.parts as PaperPart[];
  const { of: _, order: __, ...part } = parts.find(({ of }) => of === key)!;
  await takeOut({ em, settings }, plan, { matter, paper: document }, { on: why.on, actor: why.actor });
  const file = matter.caseFile as CaseFile | null;
  const { clause, obligation } = matter;
  const body = await em.findOneOrFail(Body, heir);
  const blocked = {
    ...{ plan, body, clause: clause as Clause | null, obligationId: obligation?.id, caseId: file?.id },
    ...{ today: why.on, key: `${key}/to-${heir}` },
  };
  if (!(await mayWrite({ em, settings }, document.kind, blocked))) return;
  const frame = {
    ...{ plan, clause: clause as Clause | null, caseFile: file, obligation: obligation as Obligation | null },
    ...{ addressee: body, today: why.on, key: `${key}/to-${heir}`, cause: file ? causeOf(file) : ('overdue' as const) },
  };
  await putMatter(em, settings, frame, document.kind, { part, besides: besidesOf(document.facts) });
}

/** What a paper says beside its parts, and beside what is made out for its addressee. */
const besidesOf = ({
  replyBy,
  limitRule,
  reportBy,
  planWorkingDays,
  cause,
  year,
  ...facts
}: Record<string, unknown>) => ({
  ...{ replyBy, limitRule, reportBy, planWorkingDays, cause, year },
  ...{ interviewee: facts.interviewee, requirements: facts.requirements, heldOn: facts.heldOn, hour: facts.hour },
  ...{
    place: facts.place,
    host: facts.host,
    participants: facts.participants,
    guests: facts.guests,
    bring: facts.bring,
  },
  ...{ matters: [], findings: [], items: [], reasons: [], situation: [] },
});

/** A draft is not yet a word of the county, so it is addressed anew instead of being answered by nobody. */
async function readdress(
  { em, settings }: Scene,
  plan: Plan,
  documentId: number,
  heir: BodyId,
  why: Why,
): Promise<void> {
  const document = await em.findOneOrFail(OfficialDocument, documentId, { populate: ['addressee'], refresh: true });
  const old = document.addressee as Body;
  if (old.id === heir) return;
  const body = await em.findOneOrFail(Body, heir);
  const { cell } = paperOn(settings, document.kind, body, why.on);
  // What may not be written to the heir is refused when somebody signs it, and says why.
  const terms = isRefused(cell) ? { form: 'letter', verb: '商请办理', asks: true } : cell;
  const facts: Record<string, unknown> = {
    ...document.facts,
    addressee: { name: body.fullName ?? body.name, subordinate: terms.form === 'notice' },
    manner: { verb: terms.verb, asks: terms.asks },
    grounds: null, // its key names the body it was begun for: it takes up nothing more, neither for that one nor for the heir
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
