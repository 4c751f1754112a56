import { fittingAnswer, strictAnswer } from '@app/domain/plan-text';
import { decide, doubtScene } from './doubts-of-plan';
import type { UseCase } from '../scene';

export interface AcceptProposalsInput {
  planId: number;
  /** Also answer what has no proposal, by the strict defaults (`strictAnswer`): for runs that nobody sits at. */
  strictly?: boolean;
}

/** 采纳建议: settles every open doubt with what the reader proposes for it; what was decided before stays. */
export const acceptProposals: UseCase<AcceptProposalsInput, { settled: number; open: number }> = async (
  scene,
  actor,
  { planId, strictly = false },
) => {
  const about = await doubtScene(scene, actor, planId);
  const before = about.decisions.size;
  for (const numbered of about.doubts) {
    if (about.decisions.has(numbered.number)) continue;
    const { proposal } = numbered.doubt;
    const answer = strictly ? strictAnswer(numbered, scene.settings.directory.coordinator) : proposal;
    // A proposal read before dates were bounded may be one that cannot be kept: a person answers then.
    const asked = { issuedOn: about.plan.issuedOn ?? null, clause: numbered.clause };
    if (answer && fittingAnswer(numbered.doubt, answer, asked)) await decide(scene, actor, about, numbered, answer);
  }
  return { settled: about.decisions.size - before, open: about.doubts.length - about.decisions.size };
};
