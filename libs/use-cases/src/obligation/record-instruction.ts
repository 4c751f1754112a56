import { DubanError } from '@app/domain/errors';
import { Body, Clause, Event, Obligation, ObligationOwner, restart, type Plan } from '@app/persistence';
import { assignClauses } from '../duties/assign-clauses';
import { requireAhead } from '../date-limits';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { obligationScene } from './obligation-scene';
import { clauseProcess } from '../clause-process';
import { leaveObligationTrace } from './obligation-trace';
import { planToday } from '../plan-time';
import { mayRecordInstruction, must } from '../policies';
import { requiredName, requiredText } from '../text-limits';
import { standsIn } from '../bodies/whose-body';

const LONGEST_TEXT = 500;

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
 * other: received, reported, checked by somebody else, and followed by the ladder of dated duties. What was written stands in
 * the event alone, for those who may see the work; the title, which everybody sees, says whose instruction it is.
 *
 * @throws DubanError `not-found`, `not-permitted`, `text-missing`, `invalid-date`, `date-not-ahead`, `date-too-late`, `body-unknown`,
 *   `issuer-not-superior`
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
  const dropped = await em.count(Event, { clauseId: clause.id, kind: 'clause-dropped' });
  must(plan.state === 'running' && dropped === 0 && mayRecordInstruction(actor), {
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
  requireOfCounty(await em.findOneOrFail(Body, { id: bodyId }));
  const nth = 1 + (await em.count(Obligation, { clause: clause.id, kind: 'instruction' }));
  const obligation = em.create(Obligation, {
    plan,
    clause,
    key: `plan-${plan.id}/clause-${clause.number}/instruction-${nth}`,
    kind: 'instruction',
    ladder: 'duty',
    title: `${leader}批示事项（第${nth}件）`,
    sourcePhrase: null,
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

/** The county orders its own bodies, and asks others by letter. @throws DubanError `issuer-not-superior` */
function requireOfCounty({ name, subordinateToCounty }: Body): void {
  if (subordinateToCounty) return;
  throw new DubanError(
    'issuer-not-superior',
    {
      zh: `“${name}”不归本县领导，不能向其交办批示事项。请选择本县的承办单位，需要其配合的另行致函。`,
      en: `"${name}" is not under the county, so no instruction can be given to it. Choose a body of the county, and ask this one by letter.`,
    },
    { addressee: name },
  );
}
