import { doubtCodeRow, fittingAnswer, strictAnswer, type NumberedDoubt } from '@app/domain/plan-text';
import { decide, doubtScene } from './doubts-of-plan';
import type { UseCase } from '../scene';

export interface AcceptProposalsInput {
  planId: number;
  /** Also answer what has no proposal, by the strict defaults (`strictAnswer`): for runs that nobody sits at. */
  strictly?: boolean;
  /** Also what nothing may start without: for somebody who has been shown all of it. */
  evenBlocking?: boolean;
}

/**
 * 采纳建议: settles open doubts with what the reader proposes for them; what was decided before stays. What nothing may start
 * without is left for a person to look at, one by one.
 */
export const acceptProposals: UseCase<
  AcceptProposalsInput,
  { settled: number; open: number; blocking: number }
> = async (scene, actor, { planId, strictly = false, evenBlocking = strictly }) => {
  const about = await doubtScene(scene, actor, planId);
  const before = about.decisions.size;
  for (const numbered of about.doubts) {
    if (about.decisions.has(numbered.number) || (isBlocking(numbered) && !evenBlocking)) continue;
    const { proposal } = numbered.doubt;
    const answer = strictly ? strictAnswer(numbered, scene.settings.directory.coordinator) : proposal;
    // A proposal read before dates were bounded may be one that cannot be kept: a person answers then.
    const asked = { issuedOn: about.plan.issuedOn ?? null, clause: numbered.clause };
    if (answer && fittingAnswer(numbered.doubt, answer, asked)) await decide(scene, actor, about, numbered, answer);
  }
  const open = about.doubts.filter(({ number }) => !about.decisions.has(number));
  return { settled: about.decisions.size - before, open: open.length, blocking: open.filter(isBlocking).length };
};

const isBlocking = ({ doubt: { code } }: NumberedDoubt): boolean => doubtCodeRow(code).blocking;
