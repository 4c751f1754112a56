import { allItems, decideObjectionBy, isFor, type Scheme } from '@app/domain/assessment';
import { DubanError } from '@app/domain/errors';
import { Body, Obligation, ScoreObjection } from '@app/persistence';
import { rowNotFound } from '../rows';
import type { UseCase } from '../scene';
import { mayObjectToScore, must } from '../policies';
import { requiredText } from '../text-limits';
import { itemUnknown } from './give-points';
import { objectUntil } from './year-in-hand';
import { actsFor, leaveYearTrace, owesInYear, scoresSpokenFor, yearScene } from './year-scene';

export interface ObjectionToScore {
  assessmentId: number;
  /** Whose score it is, where the own body is the heir of one that has ended; else its own. */
  bodyId?: number | null;
  /** An item of the scheme, or a task of the year; neither for the score as a whole. */
  item: string | null;
  obligationId: number | null;
  text: string;
}

/**
 * 申诉: a body objects to the draft of its score, within thirty days from receipt. Before a year is frozen this is the way to
 * object; afterwards a reconsideration puts a decision beside the frozen result. It is about an item or a task of that body, and
 * while it is open the same is not objected to again.
 *
 * @throws DubanError `not-found`, `not-permitted`, `score-objection-too-late`, `item-unknown`, `already-done`, `text-missing`, `text-too-long`
 */
export const objectToScore: UseCase<ObjectionToScore, { objectionId: number; decideBy: string }> = async (
  scene,
  actor,
  input,
) => {
  const { em, settings } = scene;
  const year = await yearScene(scene, input.assessmentId);
  const { assessment, scheme, today } = year;
  const own = actsFor(actor, await scoresSpokenFor(em, assessment.id, actor.bodyId), input.bodyId);
  const score = own?.score;
  const facts = { stage: assessment.stage ?? null, bodyId: own?.speaker.id ?? 0 };
  must(mayObjectToScore(actor, facts), { zh: '对该考核结果提出申诉', en: 'object to this score' });
  const until = objectUntil(score!, assessment.draftedOn!, scheme.cycle, settings.calendar);
  if (today > until) throw tooLate(until);
  const { item, obligationId } = input;
  const body = score!.body.id;
  if (item !== null && !hasItem(scheme, item, score!.groupId ?? '')) throw itemUnknown(item);
  if (obligationId !== null && !(await owesInYear(em, year, body, obligationId))) throw rowNotFound(obligationId);
  const same = { assessment: assessment.id, body, item, obligation: obligationId, state: 'pending' as const };
  if (await em.count(ScoreObjection, same)) throw filedAlready();
  const decideBy = decideObjectionBy(today, scheme.cycle, settings.calendar);
  const row = em.create(ScoreObjection, {
    assessment,
    body: em.getReference(Body, body),
    item,
    obligation: obligationId === null ? null : em.getReference(Obligation, obligationId),
    text: requiredText(input.text, { zh: '申诉理由', en: 'reason for the objection' }),
    filedBy: actor.name,
    filedOn: today,
    decideBy,
  });
  await em.flush();
  const { organizationDepartment } = settings.directory;
  const { id } = await em.findOneOrFail(Body, { name: organizationDepartment });
  await leaveYearTrace(scene, year, actor, {
    kind: 'score-objected',
    of: `objection-${row.id}`,
    bodyId: body,
    data: { item, text: row.text },
    tell: { bodyIds: [id], title: `${actor.body}对${assessment.year}年度考核提出申诉，请于${decideBy}前裁定` },
  });
  return { objectionId: row.id, decideBy };
};

/** Whether the score of a body of that group has such an item. */
function hasItem(scheme: Scheme, id: string, group: string): boolean {
  const parents = new Map(scheme.items.map((one) => [one.id, one]));
  return allItems(scheme).some((one) => one.id === id && isFor(one, group, parents));
}

const filedAlready = () =>
  new DubanError('already-done', {
    zh: '对该内容的申诉已经提出，尚未裁定，请等候裁定。',
    en: 'You have objected to this already, and it is not decided yet. Wait for the decision.',
  });

const tooLate = (until: string) =>
  new DubanError(
    'score-objection-too-late',
    {
      zh: `申诉应在收到反馈后规定期限内提出，已于${until}截止。结果印发后可以申请复核。`,
      en: `The time to object ended on ${until}. Once the result is out you may ask for a reconsideration.`,
    },
    { until },
  );
