import { gradeOf } from '@app/domain/assessment';
import {
  afterReconsideration,
  RECONSIDERATION_OUTCOMES,
  requireOtherPerson,
  type ReconsiderationOutcome,
} from '@app/domain/escalation';
import { DubanError } from '@app/domain/errors';
import { CaseFile, Matter, type OfficialDocument } from '@app/persistence';
import { schemeOfAssessment } from '../scheme-of-assessment';
import { requireAhead } from '../date-limits';
import { lockOne } from '../rows';
import type { Scene, UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayDecideReconsideration } from '../policies';
import { requiredText } from '../text-limits';
import { casesUpon, endRevoked, everybodyTold } from '../way-down';
import {
  keyOfReconsideration,
  leaveReconsiderationTrace,
  reconsiderationScene,
  type ReconsiderationScene,
} from './reconsideration-scene';

export interface ReconsiderationDecision {
  reconsiderationId: number;
  outcome: ReconsiderationOutcome;
  reason: string;
  /** What is changed, in words; needed for `changed`. */
  changes: string | null;
  /** For an order that is changed: its new limit, where that moves. */
  newLimitOn: string | null;
  /** For a result that is changed: the points that hold instead. */
  newScore: number | null;
}

const WORDS: Record<ReconsiderationOutcome, string> = { upheld: '维持', changed: '变更', revoked: '撤销' };

/**
 * 复核决定: by the organ that drew the conclusion, and by a person who did not sign it. Upheld, it stands; changed, the change
 * is recorded, the limit of an order moves and a result gets the points that hold beside the computed ones; revoked, the
 * case goes the way down. Everybody who was told of the conclusion is told.
 *
 * @throws DubanError `not-found`, `not-permitted`, `reconsideration-same-person`, `text-missing`, `text-too-long`,
 * `invalid-date`, `date-not-ahead`, `date-too-late`, `score-missing`, `move-not-allowed`
 */
export const decideReconsideration: UseCase<ReconsiderationDecision, { state: string }> = async (
  scene,
  actor,
  input,
) => {
  const about = await reconsiderationScene(scene, input.reconsiderationId);
  const { row, document, assessment, body, plan, today } = about;
  const { facts } = about;
  await mustBeFirst(
    scene,
    {
      now: mayDecideReconsideration(actor, facts),
      before: mayDecideReconsideration(actor, { ...facts, state: 'pending' }),
    },
    { zh: '作出复核决定', en: 'decide this reconsideration' },
    {
      keyBegins: keyOfReconsideration(about),
      kinds: RECONSIDERATION_OUTCOMES.map((outcome) => `reconsideration-${outcome}` as const),
    },
  );
  requireOtherPerson(actor.name, [document?.signedBy ?? null, assessment?.signedBy ?? null]);
  const decisionReason = requiredText(input.reason, { zh: '复核决定的理由', en: 'reason for the decision' });
  const changed = input.outcome === 'changed' ? changeOf(scene, about, input) : {};
  const state = afterReconsideration(row.state, input.outcome);
  scene.em.assign(row, { state, decidedBy: actor.name, decidedOn: today, decisionReason, ...changed });
  await carryOut(scene, about, actor.name);
  const told = document ? await toldOf(scene, plan.id, document) : [];
  await leaveReconsiderationTrace(scene, about, actor, {
    kind: `reconsideration-${input.outcome}`,
    data: { reason: decisionReason, ...changed },
    tell: [...told, body.heirId ?? body.id],
    title: `复核决定：${WORDS[input.outcome]}${about.title}`,
  });
  return { state };
};

/** Everybody who was told of any matter of a paper, or of the paper itself. */
async function toldOf({ em }: Scene, planId: number, { id, key }: OfficialDocument): Promise<number[]> {
  const matters = await em.find(Matter, { document: id, takenOutOn: null });
  const keys = [key, ...matters.map((one) => (one.caseFile ? caseKey(one.key) : one.key))];
  const told: number[] = [];
  for (const one of keys) told.push(...(await everybodyTold(em, planId, one)));
  return told;
}

/** The matter of a case is called after the case. */
const caseKey = (key: string) => key.replace(/\/(order|notification)$/, '');

/** What a changed conclusion says instead. */
function changeOf({ settings }: Scene, about: ReconsiderationScene, input: ReconsiderationDecision) {
  const changes = requiredText(input.changes ?? '', { zh: '变更的内容', en: 'what is changed' });
  if (about.assessment === null) {
    const what = { zh: '变更后的期限', en: 'the changed limit' };
    const { newLimitOn } = input;
    return { changes, newLimitOn: newLimitOn === null ? null : requireAhead(newLimitOn, about, settings, what) };
  }
  if (input.newScore === null) throw scoreMissing();
  const { grades } = schemeOfAssessment(about.assessment, settings.schemes);
  return { changes, newScore: input.newScore, newGrade: gradeOf(input.newScore, grades).name };
}

/** What follows from the decision. Only a result that is no longer a failure, and what was revoked, end a case. */
async function carryOut(scene: Scene, about: ReconsiderationScene, actor: string): Promise<void> {
  const { row, document } = about;
  const files = await casesUpon(scene.em, about);
  if (row.state === 'changed' && document && row.newLimitOn) {
    for (const { id } of files) {
      const file = await lockOne(scene.em, CaseFile, id);
      if (file.state === 'running' && file.kind === 'rectification') {
        scene.em.assign(file, { limitOn: row.newLimitOn, limitFrom: row.newLimitOn, limitRule: { kind: 'plan-date' } });
      }
    }
  }
  const ends = row.state === 'revoked' || (row.newGrade != null && row.newGrade !== 'fail');
  if (ends) await endRevoked(scene, about, files, actor);
}

const scoreMissing = () =>
  new DubanError('score-missing', {
    zh: '变更考核结果须写明变更后的得分。',
    en: 'Name the points that hold instead of the computed ones.',
  });
