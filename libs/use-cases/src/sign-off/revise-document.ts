import { samePerson } from '@app/domain/bodies';
import { reword, type DocumentFacts, type Wording } from '@app/documents';
import {
  afterDocumentMove,
  awaits,
  draftersOf,
  firstState,
  requireReviser,
  requireSomebodyLeft,
  whoMayRevise,
} from '@app/domain/escalation';
import { Referral, Restriction } from '@app/persistence';
import { lockOne } from '../rows';
import type { Scene, UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayReviseDocument } from '../policies';
import { requiredText } from '../text-limits';
import { makeOutAnew } from './made-out-anew';
import { askingTitle } from '../drafting/ask-whose-turn';
import { courseOfDraft } from '../drafting/office-of-draft';
import { askedNow, draftScene, keyOfRound, leaveDraftTrace, officeOfScene } from './draft-scene';
import { personOf } from '../actor';

/**
 * 修改后重新送审: whoever drafted it, and what a rung drafted whoever handles the papers of the county office, corrects the
 * wording that people write, says what was changed, and presents the draft again (see `whoRevises`). What comes from the record stays as it is. Whoever revises
 * has drafted; whose words are all replaced has not any more.
 *
 * @throws DubanError `not-permitted`, `already-done`, `sign-off-not-reviser`, `text-missing`, `text-too-long`, `wording-fixed`, `wording-malformed`,
 * `sign-off-nobody-left`, `not-found`
 */
export const reviseDocument: UseCase<
  { documentId: number; changed: string; wording: readonly Wording[] },
  { state: string; round: number }
> = async (scene, actor, input) => {
  const about = await draftScene(scene, input.documentId);
  const { document, plan, today, terms, presented, concerned } = about;
  const referredId = document.referral ? (await scene.em.findOneOrFail(Referral, document.referral.id)).body.id : null;
  const facts = { state: document.state, referredId, concernedId: concerned?.id ?? null };
  await mustBeFirst(
    scene,
    { now: mayReviseDocument(actor, facts), before: mayReviseDocument(actor, { ...facts, state: 'returned' }) },
    { zh: '修改该稿', en: 'revise this draft' },
    { documentId: document.id, kinds: ['document-revised'], keyBegins: keyOfRound(document) },
  );
  const changed = requiredText(input.changed, { zh: '修改说明', en: 'note on what was changed' });
  const wording = input.wording.map(({ place, text }) => ({
    place,
    text: requiredText(text, { zh: '文字', en: 'wording' }),
  }));
  const before = document.round;
  const drafter = personOf(actor);
  afterDocumentMove(document.state, 'revise'); // refuses where there is nothing to revise
  const state = firstState(document.kind);
  const { found, revisions } = await courseOfDraft(scene.em, document);
  const drafters = draftersOf(
    [...document.drafters.filter((one) => !samePerson(one, drafter)), drafter],
    new Set(found.map(({ name }) => name)),
    [...revisions, { by: drafter.name, places: wording.map(({ place }) => place) }],
  );
  const { office } = await officeOfScene(scene, about, actor.role === 'county-office' ? drafter : undefined);
  // In a rehearsal somebody without an account plays whoever it is.
  if (plan.clock === 'real' || drafter.accountId !== null) requireReviser(presented, drafter, office, found);
  const others = whoMayRevise(presented, office, found, office.ranks.flat());
  requireSomebodyLeft({ ...presented, state, drafters, reviewer: null }, office, { zh: '修改', en: 'revise' }, others);
  document.state = state;
  document.facts = { ...document.facts, ...reword(document.facts as unknown as DocumentFacts, wording) };
  await makeOutAnew(scene.em, scene.settings, document, today);
  if (document.restriction) await rewordRestriction(scene, document.restriction.id, wording);
  scene.em.assign(document, {
    round: before + 1,
    drafters,
    waitingSince: today,
  });
  const next = awaits(document.state, terms) === 'review' ? '审核' : '签发';
  const { to, nobody } = await askedNow(scene, about);
  await leaveDraftTrace(scene, about, actor, {
    kind: 'document-revised',
    data: { changed, wording: wording.map(({ place }) => place) },
    tell: {
      to,
      title: askingTitle(next, `${document.title}（第${document.round}稿）`, nobody),
    },
  });
  return { state: document.state, round: document.round };
};

/** What is proposed to the authority reads the same in its letter and in its record. */
async function rewordRestriction({ em }: Scene, restrictionId: number, wording: readonly Wording[]): Promise<void> {
  const row = await lockOne(em, Restriction, restrictionId);
  em.assign(row, Object.fromEntries(wording.map(({ place, text }) => [place, text])));
}
