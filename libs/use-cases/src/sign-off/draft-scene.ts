import type { Person, Presented, SignOffTerms } from '@app/domain/escalation';
import type { EventKind } from '@app/domain/vocabulary';
import { notifyAll } from '@app/notifications';
import { Body, CaseFile, OfficialDocument, Plan, recordOnce, wake } from '@app/persistence';
import { documentWorkflowId } from '@app/workflows';
import type { Actor } from '../actor';
import { lockOne } from '../rows';
import { askedOf, bodyOfTurn, foundOf, type Asked, type AskedOf } from '../drafting/ask-whose-turn';
import { officeFor, presentedOf, signingDay, type OfficeOfDraft, type SigningDay } from '../drafting/office-of-draft';
import { toSign } from '../drafting/officers';
import type { Scene } from '../scene';
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

export async function draftScene(scene: Scene, documentId: number): Promise<DraftScene> {
  const document = await lockOne(scene.em, OfficialDocument, documentId);
  const plan = await scene.em.findOneOrFail(Plan, document.plan.id);
  const terms = policyOf(plan, scene.settings).signOff;
  const file = document.caseFile && (await scene.em.findOneOrFail(CaseFile, document.caseFile.id));
  const concerned = file ? await scene.em.findOneOrFail(Body, await standsIn(scene.em, file.body.id)) : null;
  return { document, plan, today: planToday(plan, scene.now), terms, presented: presentedOf(document), concerned };
}

/** Who is there on the plan's date, and who of them can act on the draft. @param actor who of the county office acts now */
export async function officeOfScene(
  { em, settings }: Scene,
  { document, plan, today, terms, concerned }: DraftScene,
  actor?: Person,
): Promise<{ day: SigningDay; office: OfficeOfDraft }> {
  const day = await signingDay(em, settings, { clock: plan.clock, today });
  const paper = { ...toSign(document), referred: document.referral != null, concernedId: concerned?.id ?? null };
  return { day, office: officeFor(settings, day, terms, paper, actor) };
}

/** For whom a line is about what the draft waits for as it stands now. */
export async function askedNow(scene: Scene, about: DraftScene): Promise<Asked> {
  const { document, terms } = about;
  const { day, office } = await officeOfScene(scene, about);
  const otherwise = await bodyOfTurn(scene, document, terms);
  return askedOf(presentedOf(document), office, day, otherwise, await foundOf(scene.em, document));
}

/** How the keys of what happened to a draft since it was presented last begin. */
export const keyOfRound = ({ key, round }: Pick<OfficialDocument, 'key' | 'round'>): string => `${key}/draft-${round}/`;

/** What ends the turn of whoever reviews or signs a draft; for the second of two who act at once. */
export const settledInRound = (document: OfficialDocument): SoughtAct => ({
  documentId: document.id,
  kinds: ['document-reviewed', 'document-returned', 'document-signed'],
  keyBegins: keyOfRound(document),
});

/** What an act on a draft leaves behind: an event of this round, a line for those whose turn it is, and a wake-up. */
export async function leaveDraftTrace(
  { em }: Scene,
  { document, plan, today }: DraftScene,
  actor: Actor,
  trace: {
    kind: EventKind;
    /** Of an act that may come again in a round. */
    nth?: number;
    data?: Record<string, unknown>;
    tell?: { to: readonly AskedOf[]; title: string };
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
    const line = { ...about, key, kind, title: tell.title };
    await notifyAll(
      em,
      tell.to.map(({ bodyId, accounts }) => ({ ...line, bodyIds: [bodyId], accounts })),
    );
  }
  await wake(em, [documentWorkflowId(plan.id, document.id)]);
}
