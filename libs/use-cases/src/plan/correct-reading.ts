import { isDeepStrictEqual } from 'node:util';
import { DubanError } from '@app/domain/errors';
import {
  applyCorrections,
  checkCorrection,
  placedIn,
  quoted,
  type Correction,
  type Doubt,
  type NumberedCorrection,
  type ParsedPlan,
} from '@app/domain/plan-text';
import { Plan, PlanCorrection, recordOnce, type EntityManager } from '@app/persistence';
import type { Actor } from '../actor';
import { bodiesOfTheDay } from '../bodies/bodies-of-the-day';
import { lockOne } from '../rows';
import type { Scene, UseCase } from '../scene';
import { mayCorrectReading, must } from '../policies';
import { shanghaiDate } from '../plan-time';
import { requireNamed } from '../require-named';

/** More than this is no correction but another plan. */
const MOST_CORRECTIONS = 500;

export interface CorrectReadingInput {
  planId: number;
  correction: Correction;
}

/**
 * 更正读取结果: a person says in the text of an imported plan what is a clause, a body with its role, a date or a figure, or
 * that what was read is none. What was read of the file stays beside it; doubts around it keep their answers. The same
 * again changes nothing.
 *
 * @throws DubanError `not-found`, `not-permitted`, `too-many-corrections`, `correction-leaves-nothing`, `answer-names-nobody`, and
 *   from `checkCorrection`
 */
export const correctReading: UseCase<CorrectReadingInput, { number: number; clauses: number }> = async (
  scene,
  actor,
  input,
) => {
  const { plan, all } = await correctionScene(scene, actor, input.planId);
  if (all.length >= MOST_CORRECTIONS) throw tooMany();
  const correction = checkCorrection(plan.parsed, plan.text, input.correction);
  if (correction.kind === 'role') await requireNamed(scene.em, input.planId, correction.body);
  const same = all.find((one) => !one.withdrawnAt && isDeepStrictEqual(one.correction, correction));
  if (same) return { number: same.number, clauses: plan.parsed.clauses.length };
  const number = all.length + 1;
  all.push(make(scene, plan, number, correction, { by: actor.name, as: asWhom(actor) }));
  const clauses = await readAgain(scene.em, plan, all);
  await record(scene, actor, plan, `plan-${plan.id}/correction-${number}`, { correction: number, ...correction });
  return { number, clauses };
};

/** 撤销更正: the correction counts no more; its number is not given again. Withdrawing it twice changes nothing. */
export const withdrawCorrection: UseCase<{ planId: number; number: number }, { clauses: number }> = async (
  scene,
  actor,
  { planId, number },
) => {
  const { plan, all } = await correctionScene(scene, actor, planId);
  const found = all.find((one) => one.number === number);
  if (!found) {
    throw new DubanError('correction-not-found', {
      zh: `该方案没有第 ${number} 处更正，请刷新后重新选择。`,
      en: `The plan has no correction ${number}. Reload and choose again.`,
    });
  }
  if (found.withdrawnAt) return { clauses: plan.parsed.clauses.length };
  scene.em.assign(found, { withdrawnBy: actor.name, withdrawnAt: scene.now });
  const clauses = await readAgain(scene.em, plan, all);
  await record(scene, actor, plan, `plan-${plan.id}/correction-${number}/withdrawn`, {
    correction: number,
    withdrawn: true,
  });
  return { clauses };
};

/**
 * 沿用更正: what people corrected in an earlier version, or in the same file when it was imported before, holds where the
 * same words stand. It comes before the answers are carried over, since these are about the corrected reading.
 *
 * @returns how many were carried over
 */
export async function carryOverCorrections(scene: Pick<Scene, 'em' | 'now'>, plan: Plan): Promise<number> {
  const { em, now } = scene;
  const earlier = (await sameFile(em, plan)) ?? plan.amendsId;
  if (!earlier) return 0;
  const all: PlanCorrection[] = [];
  for (const { correction, words, before, madeBy, madeAs, withdrawnAt } of await correctionsOf(em, earlier)) {
    const placed = withdrawnAt ? null : placedIn(plan.text, { correction, words, before });
    if (!placed) continue;
    const as = `${madeAs.replace(FROM_EARLIER, '')}${FROM_EARLIER}`;
    all.push(make(scene, plan, all.length + 1, placed, { by: madeBy, as }));
  }
  if (all.length === 0) return 0;
  const parsed = await correctedReading(em, plan, all);
  if (parsed.clauses.length > 0) {
    em.assign(plan, { parsed, firstReading: plan.parsed });
    return all.length;
  }
  // A file is never refused for what was said about an earlier one: the corrections stand there as taken back, and a person looks.
  for (const one of all) em.assign(one, { withdrawnBy: one.madeBy, withdrawnAt: now });
  em.assign(plan, { parsed: { ...plan.parsed, doubts: [notCarriedOver(plan, all.length), ...plan.parsed.doubts] } });
  return 0;
}

/** Asked at the head of the document, since it is about all of it. */
function notCarriedOver({ text, parsed: { title } }: Plan, count: number): Doubt {
  const at = title === null ? 0 : Math.max(0, text.indexOf(title));
  return {
    code: 'file-part',
    message: `此前对本方案更正过${count}处，沿用后将没有条款，因此没有沿用；请核对条款，需要的请重新更正。`,
    messageEn: `${count} corrections of this plan were made before; with them no clause would be left, so they were not carried over. Look at the clauses and correct again what has to be.`,
    span: [at, at + (title ?? '').length],
  };
}

const FROM_EARLIER = '（沿用此前的更正）';

/** The latest plan of the same file that somebody has corrected. */
async function sameFile(em: EntityManager, { id, sha256 }: Plan): Promise<number | null> {
  const same = { plan: { sha256, id: { $ne: id } } };
  const found = await em.findOne(PlanCorrection, same, { orderBy: { plan: { id: 'desc' } } });
  return found?.plan.id ?? null;
}

/** The corrections of a plan in the order they were made, withdrawn ones among them. */
export const correctionsOf = (em: EntityManager, planId: number): Promise<PlanCorrection[]> =>
  em.find(PlanCorrection, { plan: planId }, { orderBy: { number: 'asc' } });

async function correctionScene(
  { em }: Scene,
  actor: Actor,
  planId: number,
): Promise<{ plan: Plan; all: PlanCorrection[] }> {
  const plan = await lockOne(em, Plan, planId);
  must(mayCorrectReading(actor, plan), { zh: '更正该方案的读取结果', en: 'correct the reading of this plan' });
  await em.populate(plan, ['parsed', 'firstReading', 'text']);
  return { plan, all: await correctionsOf(em, planId) };
}

function make(
  { em, now }: Pick<Scene, 'em' | 'now'>,
  plan: Plan,
  number: number,
  correction: Correction,
  { by, as }: { by: string; as: string },
): PlanCorrection {
  const { words, before } = quoted(plan.text, correction);
  return em.create(PlanCorrection, { plan, number, correction, words, before, madeBy: by, madeAs: as, madeAt: now });
}

/** Puts the corrected reading in the place of the first one, which is kept. */
async function readAgain(em: EntityManager, plan: Plan, all: readonly PlanCorrection[]): Promise<number> {
  const first: ParsedPlan = plan.firstReading ?? plan.parsed;
  const parsed = await correctedReading(em, plan, all);
  if (parsed.clauses.length === 0) {
    throw new DubanError('correction-leaves-nothing', {
      zh: '这样更正后方案没有条款了，请至少保留一条。',
      en: 'The plan would have no clause left; keep one at least.',
    });
  }
  em.assign(plan, { parsed, firstReading: first });
  return parsed.clauses.length;
}

async function correctedReading(em: EntityManager, plan: Plan, all: readonly PlanCorrection[]): Promise<ParsedPlan> {
  const valid = all.filter(({ withdrawnAt }) => !withdrawnAt);
  const corrections = valid.map(({ number, correction }): NumberedCorrection => ({ number, correction }));
  return applyCorrections(plan.firstReading ?? plan.parsed, plan.text, corrections, await bodiesOfTheDay(em));
}

const asWhom = ({ body, post }: Actor): string => [body, post].filter(Boolean).join(' ');

const record = ({ em, now }: Scene, actor: Actor, plan: Plan, key: string, data: object): Promise<unknown> =>
  recordOnce(em, {
    planId: plan.id,
    key,
    kind: 'reading-corrected',
    on: shanghaiDate(now),
    actor: actor.name,
    bodyId: actor.bodyId,
    data: { ...data },
  });

const tooMany = (): DubanError =>
  new DubanError('too-many-corrections', {
    zh: `一个方案最多更正${MOST_CORRECTIONS}处，请改用 .docx 原文件重新上传。`,
    en: `A plan takes at most ${MOST_CORRECTIONS} corrections; upload the original as .docx instead.`,
  });
