import { randomUUID } from 'node:crypto';
import { receivedAnew, type Stood } from '@app/domain/assessment';
import { GRADES } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { AssessmentScore, recordOnce, type Body, type EntityManager, type ScoreObjection } from '@app/persistence';
import type { Scene, TimelessScene } from '../scene';
import { furtherFacts } from './further-facts';
import { standingOfYear } from './standing-of-year';
import { writeDraft } from './write-draft';
import type { YearScene } from './year-scene';

/**
 * The draft, worked out again from what is known today: points by hand, what verification and objections changed, and headline figures
 * that were confirmed since. Whom it gives another score for a reason that body was not heard of gets it anew, with a time to object of its own.
 *
 * @param decided the objection whose decision makes the draft another one
 * @returns how many bodies receive it anew; none before there is a draft
 */
export async function redraft(
  scene: TimelessScene,
  year: YearScene,
  decided: ScoreObjection | null = null,
): Promise<number> {
  const { em, settings } = scene;
  await em.flush();
  const { assessment, scheme, today } = year;
  const asOf = assessment.draftedOn ?? today;
  const before = await standIn(em, assessment.id);
  const own = decided && (await withoutDecision(scene, year, decided, asOf));
  const further = await furtherFacts(em, assessment.id, year);
  await writeDraft(em, settings, assessment, asOf, { further, figuresUntil: today, scheme });
  await em.flush();
  if (!assessment.draftedOn) return 0;
  const anew = receivedAnew(before, await standIn(em, assessment.id), own);
  for (const bodyId of anew)
    await askAnew(scene, year, bodyId, before.find(({ body }) => body === bodyId)?.score ?? null);
  return anew.length;
}

async function standIn(em: EntityManager, assessmentId: number): Promise<Stood[]> {
  const rows = await em.find(AssessmentScore, { assessment: assessmentId });
  return rows.map(({ body, score, grade }) => ({ body: body.id, score: Number(score), grade }));
}

/** How the body that objected would stand today, had nothing been decided. */
async function withoutDecision(
  { em, settings }: TimelessScene,
  scene: YearScene,
  decided: ScoreObjection,
  asOf: string,
): Promise<Stood | null> {
  const { plan, scheme, today: figuresUntil } = scene;
  const { id, year } = scene.assessment;
  const further = await furtherFacts(em, id, scene, decided.id);
  const { standing, bodyIds } = await standingOfYear(em, settings, { plan, scheme, year, asOf, figuresUntil, further });
  const one = standing.subjects.find(({ body }) => bodyIds.get(body) === decided.body.id);
  return one ? { body: decided.body.id, score: one.score, grade: one.grade } : null;
}

async function askAnew(
  { em }: Pick<Scene, 'em'>,
  year: YearScene,
  bodyId: number,
  before: number | null,
): Promise<void> {
  const { assessment, plan, today, key, scheme } = year;
  const row = await em.findOneOrFail(
    AssessmentScore,
    { assessment: assessment.id, body: bodyId },
    { populate: ['body'] },
  );
  const body = row.body as Body;
  em.assign(row, { redraftedOn: today, receivedOn: null, receivedBy: null });
  const score = Number(row.score);
  const about = {
    planId: plan.id,
    key: `${key}/redrafted/${randomUUID()}`,
    kind: 'score-redrafted',
    on: today,
  } as const;
  await recordOnce(em, { ...about, bodyId, data: { year: assessment.year, before, score } });
  const changed = before === null || before === score ? `${score}分` : `由${before}分改为${score}分`;
  const title = `${assessment.year}年度考核草案${body.heirId ? `（${body.name}）` : ''}有变动：${changed}，${GRADES[row.grade].words.zh}。请重新签收，收到后${scheme.cycle.objectionDays}日内可以申诉`;
  await notify(em, { ...about, bodyIds: [body.heirId ?? body.id], title });
}
