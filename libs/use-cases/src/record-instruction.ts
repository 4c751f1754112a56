import { DubanError } from '@app/domain/errors';
import { cut } from '@app/domain/text';
import { Body, Clause, Obligation, ObligationOwner, restart, type Plan } from '@app/persistence';
import { assignClauses } from './assign-clauses';
import { requireAhead } from './date-limits';
import { lockOne, type UseCase } from './duban';
import { clauseProcess, obligationScene } from './obligation-scene';
import { leaveObligationTrace } from './obligation-trace';
import { planToday } from './plan-time';
import { mayRecordInstruction, must } from './policies';
import { requiredName, requiredText } from './text-limits';
import { standsIn } from './whose-body';

const LONGEST_TEXT = 500;
/** A title is one line on a page. */
const LONGEST_TITLE = 200;

export interface InstructionInput {
  clauseId: number;
  /** Who gave it, by name and post as people know them. */
  leader: string;
  text: string;
  /** The body that is to carry it out. */
  body: string;
  dueOn: string;
}

/**
 * 批示: what a leader wrote on a matter is to be carried out by a body until a day. It is an obligation of that body like any
 * other: received, reported, checked by somebody else, and followed by the ladder of dated duties.
 *
 * @throws DubanError `not-found`, `not-permitted`, `text-missing`, `invalid-date`, `date-not-ahead`, `date-too-late`, `body-unknown`
 */
export const recordInstruction: UseCase<InstructionInput, { obligationId: number; dueOn: string }> = async (
  scene,
  actor,
  input,
) => {
  const { em, settings, now } = scene;
  const clause = await lockOne(em, Clause, input.clauseId);
  await em.populate(clause, ['plan']);
  const plan = clause.plan as Plan;
  must(plan.state === 'running' && mayRecordInstruction(actor), {
    zh: '登记领导批示',
    en: 'record a leader’s instruction',
  });
  const today = planToday(plan, now);
  const leader = requiredName(input.leader, { zh: '批示领导', en: 'who gave the instruction' });
  const text = requiredText(input.text, { zh: '批示内容', en: 'words of the instruction' }, LONGEST_TEXT);
  const what = { zh: '批示的办理时限', en: 'the date of the instruction' };
  const dueOn = requireAhead(input.dueOn, { plan, today }, settings, what);
  const named = await em.findOne(Body, { name: input.body });
  if (!named) {
    throw new DubanError('body-unknown', {
      zh: `名录中没有“${input.body}”，请从名录中选择承办单位。`,
      en: `The directory knows no "${input.body}": choose one of its bodies.`,
    });
  }
  const bodyId = await standsIn(em, named.id);
  const nth = 1 + (await em.count(Obligation, { clause: clause.id, kind: 'instruction' }));
  const obligation = em.create(Obligation, {
    plan,
    clause,
    key: `plan-${plan.id}/clause-${clause.number}/instruction-${nth}`,
    kind: 'instruction',
    ladder: 'duty',
    title: cut(text, LONGEST_TITLE),
    sourcePhrase: text,
    dueOn,
    originalDueOn: dueOn,
    hardness: 'firm',
    segment: 0,
  });
  em.create(ObligationOwner, { obligation, body: bodyId });
  await em.flush();
  await assignClauses(em, [clause.id], today, settings);
  // A clause that owes nothing any more is not watched: its workflow has ended.
  await restart(em, clauseProcess(plan, clause));
  await leaveObligationTrace(scene, await obligationScene(scene, obligation.id), actor, {
    key: 'recorded',
    kind: 'instruction-recorded',
    data: { leader, text, dueOn },
    bodyId,
    tell: [bodyId],
    title: `${leader}批示，请按时办理`,
  });
  return { obligationId: obligation.id, dueOn };
};
