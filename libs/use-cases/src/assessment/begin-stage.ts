import { nextStage } from '@app/domain/assessment';
import { drawSample } from '@app/domain/inspection';
import { CYCLE_STAGE_IDS, GRADES, type CycleStage } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import {
  ASKED_YEAR,
  AssessmentCheck,
  AssessmentScore,
  Body,
  Event,
  Obligation,
  OWED_IN_YEAR,
  recordOnce,
} from '@app/persistence';
import type { Scene } from '../scene';
import { sha256Of } from '../sha256-of';
import { assessedBodies, yearScene, type AssessedBody, type YearScene } from './year-scene';
import { redraft } from './redraft';
import { bodiesToScore, bodiesToVerify } from './seats';
import { yearInHand } from './year-in-hand';

/** What begins with each stage, and whom it is said to. */
const BEGINS: Record<CycleStage, (scene: Scene, year: YearScene, seed: number) => Promise<Said[]>> = {
  'self-assessment': async () => [],
  verification: askToVerify,
  scoring: askForPoints,
  objection: tellDrafts,
  'sign-off': askToPresent,
  frozen: async () => [],
};

interface Said {
  /** Tells lines of one stage apart. */
  of: string;
  bodyIds: number[];
  title: string;
}

/**
 * A year goes on to a stage: what belongs to it is done, and whoever has to act is told. A stage that has begun, or is over,
 * begins no second time; whether it is time for it is asked again under the lock, because an objection of the last instant
 * holds the year where it is.
 *
 * @param seed for the drawing of checks on site; thrown in the moment of the drawing and kept, so that nobody can try seeds
 *   until the sample suits
 */
export async function beginStage(scene: Scene, assessmentId: number, stage: CycleStage, seed: number): Promise<void> {
  const year = await yearScene(scene, assessmentId);
  const { assessment, plan, today, key } = year;
  const at = (one: CycleStage) => CYCLE_STAGE_IDS.indexOf(one);
  if (at(assessment.stage!) >= at(stage)) return;
  const due = nextStage(await yearInHand(scene.em, scene.settings, year), today);
  if (due.stage !== stage) return;
  // What became known meanwhile changes a draft of which somebody has yet to be heard: there is nothing to present so far.
  if (stage === 'sign-off' && (await redraft(scene, year)) > 0) return;
  assessment.stage = stage;
  const said = await BEGINS[stage](scene, year, seed);
  const about = { planId: plan.id, kind: 'assessment-stage-begun', on: today } as const;
  const again = await begunBefore(scene, `${key}/stage/${stage}`);
  await recordOnce(scene.em, {
    ...about,
    key: `${key}/stage/${stage}${again}`,
    data: { year: assessment.year, stage },
  });
  for (const { of, bodyIds, title } of said) {
    if (bodyIds.length > 0) await notify(scene.em, { ...about, key: `${key}/${stage}/${of}${again}`, bodyIds, title });
  }
}

/** Behind the keys of a stage that begins once more, because the year went back: how often it has begun. */
async function begunBefore({ em }: Pick<Scene, 'em'>, key: string): Promise<string> {
  const times = await em.count(Event, { key: { $like: `${key}%` }, kind: 'assessment-stage-begun' });
  return times === 0 ? '' : `/${times + 1}`;
}

async function askToVerify(scene: Scene, year: YearScene, seed: number): Promise<Said[]> {
  const { em, settings } = scene;
  const { assessment, plan, key, today, scheme } = year;
  assessment.seed = seed;
  const drawn: string[] = [];
  for (const body of await assessedBodies(em, settings, year)) {
    const tasks = await reportedTasks(scene, year, body);
    const sample = { seed, size: scheme.cycle.siteChecks, candidates: tasks.map((task) => task.key) };
    for (const chosen of drawSample(sample, sha256Of)) {
      const { id } = tasks.find((task) => task.key === chosen)!;
      const about = { body: em.getReference(Body, body.id), obligation: em.getReference(Obligation, id) };
      em.create(AssessmentCheck, { assessment, ...about, drawn: true });
      drawn.push(`${body.name} ${chosen}`);
    }
  }
  const data = { year: assessment.year, seed, size: scheme.cycle.siteChecks, drawn };
  await recordOnce(em, { planId: plan.id, key: `${key}/drawn`, kind: 'spot-checks-drawn', on: today, data });
  const title = `请于${assessment.verifyBy}前核验${assessment.year}年度自评，已抽取现场核查任务${drawn.length}项`;
  return [{ of: 'verify', bodyIds: await bodiesToVerify(em, settings, year), title }];
}

/** What a body reported of the year, which can be looked at on site; by keys within the plan, so that one seed draws alike anywhere. */
function reportedTasks({ em }: Scene, { assessment: { year }, plan }: YearScene, body: AssessedBody) {
  return em.execute<{ id: number; key: string }[]>(
    `select o.id, regexp_replace(o.key, '^plan-[0-9]+/', '') as key
       from ${ASKED_YEAR} cross join ${OWED_IN_YEAR} join obligation o on o.id = owed.obligation_id
      where owed.body_id = ? and o.submitted_on is not null order by o.key`,
    [plan.id, year, body.id],
  );
}

async function askForPoints(scene: Scene, year: YearScene): Promise<Said[]> {
  const { assessment } = year;
  const bodyIds = await bodiesToScore(scene.em, scene.settings, year);
  const title = `请于${assessment.draftOn}前为${assessment.year}年度考核评分，每人独立评分`;
  return [{ of: 'score', bodyIds, title }];
}

/** The draft is made, and each body gets its own score with the days it has. */
async function tellDrafts(scene: Scene, year: YearScene): Promise<Said[]> {
  const { em } = scene;
  const { assessment, today, scheme } = year;
  await redraft(scene, year);
  assessment.state = 'draft';
  assessment.draftedOn = today;
  const scores = await em.find(AssessmentScore, { assessment: assessment.id }, { populate: ['body'] });
  const { objectionDays } = scheme.cycle;
  return scores.map((row) => {
    const { score, grade } = row;
    const body = row.body as Body;
    em.assign(row, { drafted: { score: Number(score), grade, place: row.place ?? null } });
    const result = `${score}分，${GRADES[grade].words.zh}`;
    const whose = body.heirId ? `（${body.name}）` : '';
    const title = `${assessment.year}年度考核反馈${whose}：${result}（草案）。请签收，收到后${objectionDays}日内可以申诉`;
    return { of: `draft/${body.id}`, bodyIds: [body.heirId ?? body.id], title };
  });
}

/** Every objection is decided: the draft holds what was upheld, and waits for three persons. */
async function askToPresent(scene: Scene, year: YearScene): Promise<Said[]> {
  const title = `请送审：${year.assessment.year}年度考核结果`;
  return [{ of: 'present', bodyIds: [await organization(scene)], title }];
}

async function organization({ em, settings: { directory } }: Scene): Promise<number> {
  const { id, heirId } = await em.findOneOrFail(Body, { name: directory.organizationDepartment });
  return heirId ?? id;
}
