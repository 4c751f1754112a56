import type { Presented, SignOffTerms } from '@app/domain/escalation';
import { termsOf, type EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { Body, CaseFile, OfficialDocument, Plan, recordOnce, wake } from '@app/persistence';
import { documentWorkflowId } from '@app/workflows';
import type { Actor } from '../actor';
import { lockOne } from '../rows';
import type { Scene, TimelessScene } from '../scene';
import type { SoughtAct } from '../first-to-act';
import { planToday } from '../plan-time';
import { policyOf } from '../policy-of-plan';
import { standsIn } from '../bodies/whose-body';

/** A document on its way to the signature, locked, with its plan, the plan's date and the rules it is signed off by. */
export interface DraftScene {
  document: OfficialDocument;
  plan: Plan;
  today: string;
  terms: SignOffTerms | undefined;
  presented: Presented;
  /** The body its case is about, to which a draft is not shown; null where there is no case. */
  concerned: Body | null;
}

/** What its sign-off hangs on, as the row has it. */
export const presentedOf = ({
  kind,
  state,
  drafters,
  reviewer,
  deputyFrom,
}: Pick<OfficialDocument, 'kind' | 'state' | 'drafters' | 'reviewer' | 'deputyFrom'>): Presented => ({
  state,
  drafters,
  reviewer: reviewer ?? null,
  deputyCalled: deputyFrom != null,
  byDrafter: termsOf(kind).issuedBy === 'drafter',
});

export async function draftScene(scene: Scene, documentId: number): Promise<DraftScene> {
  const document = await lockOne(scene.em, OfficialDocument, documentId);
  const plan = await scene.em.findOneOrFail(Plan, document.plan.id);
  const terms = policyOf(plan, scene.settings).signOff;
  const file = document.caseFile && (await scene.em.findOneOrFail(CaseFile, document.caseFile.id));
  const concerned = file ? await scene.em.findOneOrFail(Body, await standsIn(scene.em, file.body.id)) : null;
  return { document, plan, today: planToday(plan, scene.now), terms, presented: presentedOf(document), concerned };
}

/** The name of the body that signs a draft. */
export async function signingName(
  { em, settings }: TimelessScene,
  { signingBody }: Pick<OfficialDocument, 'signingBody'>,
): Promise<string> {
  if (!signingBody) return settings.directory.countyOffice;
  return (await em.findOneOrFail(Body, signingBody.id)).name;
}

/** How the keys of what happened to a draft since it was presented last begin. */
export const keyOfRound = ({ key, round }: Pick<OfficialDocument, 'key' | 'round'>): string => `${key}/draft-${round}/`;

/** What ends the turn of whoever reviews or signs a draft; for the second of two who act at once. */
export const settledInRound = (document: OfficialDocument): SoughtAct => ({
  documentId: document.id,
  kinds: ['document-reviewed', 'document-returned', 'document-signed'],
  keyBegins: keyOfRound(document),
});

/** What an act on a draft leaves behind: an event of this round, a line for whose turn it is, and a wake-up. */
export async function leaveDraftTrace(
  { em }: Scene,
  { document, plan, today }: DraftScene,
  actor: Actor,
  trace: {
    kind: EventKind;
    /** Of an act that may come again in a round. */
    nth?: number;
    data?: Record<string, unknown>;
    tell?: { names: readonly string[]; title: string };
  },
): Promise<void> {
  const { round } = document;
  const { kind, tell } = trace;
  const key = `${keyOfRound(document)}${kind}${trace.nth ? `-${trace.nth}` : ''}`;
  const about = { planId: plan.id, clauseId: document.clause?.id, documentId: document.id, on: today };
  await recordOnce(em, {
    ...about,
    key,
    caseId: document.caseFile?.id,
    bodyId: document.addressee.id,
    kind,
    actor: actor.name,
    data: { post: actor.post, round, ...trace.data },
  });
  if (tell) {
    const bodies = await em.find(Body, { name: [...tell.names] });
    await notify(em, { ...about, key, bodyIds: bodies.map(({ id }) => id), kind, title: tell.title });
  }
  await wake(em, [documentWorkflowId(plan.id, document.id)]);
}
