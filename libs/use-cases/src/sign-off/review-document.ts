import { samePerson } from '@app/domain/bodies';
import { afterDocumentMove, requireReviewer, requireSomebodyLeft, whoGoesOn } from '@app/domain/escalation';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayReviewDocument } from '../policies';
import { askingTitle } from '../drafting/ask-whose-turn';
import { askedNow, draftScene, leaveDraftTrace, officeOfScene, settledInRound } from './draft-scene';
import { personOf } from '../actor';

/**
 * 审核: somebody of the county office who did not draft it finds a draft fit to be signed (党政机关公文处理工作条例 art. 20).
 *
 * @throws DubanError `not-permitted`, `already-done`, `sign-off-same-person`, `sign-off-not-reviewer`, `sign-off-nobody-left`, `not-found`
 */
export const reviewDocument: UseCase<{ documentId: number }, { state: string }> = async (scene, actor, input) => {
  const about = await draftScene(scene, input.documentId);
  const { document, today, terms, presented } = about;
  const may = (state: typeof document.state) => mayReviewDocument(actor, { state, terms });
  await mustBeFirst(
    scene,
    { now: may(document.state), before: may('draft') },
    { zh: '审核该稿', en: 'review this draft' },
    settledInRound(document),
  );
  const reviewer = personOf(actor);
  const { office } = await officeOfScene(scene, about, reviewer);
  requireReviewer(presented, reviewer, office.officers, terms);
  const state = afterDocumentMove(document.state, 'review');
  const others = whoGoesOn(presented, office).filter((one) => !samePerson(one, reviewer));
  requireSomebodyLeft({ ...presented, state, reviewer }, office, { zh: '审核', en: 'review' }, others);
  document.state = state;
  scene.em.assign(document, { reviewer, waitingSince: today });
  const { to, nobody } = await askedNow(scene, about);
  await leaveDraftTrace(scene, about, actor, {
    kind: 'document-reviewed',
    tell: {
      to,
      title: askingTitle('签发', `${document.title}（已由${actor.name}审核）`, nobody),
    },
  });
  return { state: document.state };
};
