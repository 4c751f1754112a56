import { afterDocumentMove, awaits, standingToReturn } from '@app/domain/escalation';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayReturnDocument } from '../policies';
import { withReason } from '../reason-in-line';
import { requiredText } from '../text-limits';
import { signersOfKind, toSign } from '../drafting/officers';
import { askedNow, draftScene, leaveDraftTrace, settledInRound } from './draft-scene';
import { officersOn } from '../bodies/officers-on';

/**
 * 退回: whoever reviews a draft, or whoever may sign it, sends it back with a reason instead; it has to be revised and
 * presented again (党政机关公文处理工作条例 art. 21). No number is used up.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing`, `not-found`
 */
export const returnDocument: UseCase<{ documentId: number; reason: string }, { state: string }> = async (
  scene,
  actor,
  input,
) => {
  const about = await draftScene(scene, input.documentId);
  const { document, today, terms } = about;
  const office = await officersOn(scene.em, scene.settings.directory, today);
  const officers = signersOfKind(scene.settings.directory, toSign(document), office);
  const signing = awaits(document.state, terms) === 'signature';
  const stands = standingToReturn(document.state, actor, officers, terms);
  const facts = { state: document.state, terms, ...toSign(document) };
  const may = mayReturnDocument(actor, facts);
  await mustBeFirst(
    scene,
    // What was reviewed meanwhile lies with whoever signs it, and can be sent back still.
    { now: may && stands, before: !may && mayReturnDocument(actor, { ...facts, state: 'draft' }) },
    { zh: '退回该稿', en: 'send this draft back' },
    settledInRound(document),
  );
  const reason = requiredText(input.reason, { zh: '退回理由', en: 'reason for sending it back' });
  document.state = afterDocumentMove(document.state, 'return');
  scene.em.assign(document, { returnReason: reason, reviewer: null, deputyFrom: null, waitingSince: today });
  const { to } = await askedNow(scene, about);
  await leaveDraftTrace(scene, about, actor, {
    kind: 'document-returned',
    data: { reason, from: signing ? 'signature' : 'review' },
    tell: {
      to,
      title: withReason(`${signing ? '签发' : '审核'}退回，请修改：${document.title}`, reason),
    },
  });
  return { state: document.state };
};
