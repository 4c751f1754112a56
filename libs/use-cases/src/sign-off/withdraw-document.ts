import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayWithdrawDocument } from '../policies';
import { requiredText } from '../text-limits';
import { withdrawDraft } from '../drafting/withdraw-draft';
import { draftScene } from './draft-scene';
import { isFromRecord } from './made-out-anew';

/**
 * 撤回拟稿: somebody of the county office takes back a paper that was drafted from the record and not signed, and says why. It
 * had no number; what it was about can be drafted anew.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing`, `text-too-long`, `not-found`
 */
export const withdrawDocument: UseCase<{ documentId: number; reason: string }, { state: string }> = async (
  scene,
  actor,
  input,
) => {
  const { document, today } = await draftScene(scene, input.documentId);
  const fromRecord = isFromRecord(document);
  const may = (state: typeof document.state) => mayWithdrawDocument(actor, { state, fromRecord });
  await mustBeFirst(
    scene,
    { now: may(document.state), before: may('draft') },
    { zh: '撤回该稿', en: 'withdraw this draft' },
    { documentId: document.id, kinds: ['document-withdrawn', 'document-signed'] },
  );
  const reason = requiredText(input.reason, { zh: '撤回理由', en: 'reason for withdrawing it' });
  await withdrawDraft(scene.em, document, { on: today, actor: actor.name, reason });
  return { state: document.state };
};
