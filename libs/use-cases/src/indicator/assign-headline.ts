import { namedDate, yearOf } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';
import { dataDueOn, mayBeNamedAnew, targetUnknown } from '@app/domain/indicator';
import { notify } from '@app/notifications';
import {
  Body,
  Event,
  HeadlineIndicator,
  Plan,
  headlinesOfPlan,
  inCourse,
  recordOnce,
  type EntityManager,
  type HeadlineInHand,
} from '@app/persistence';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayAssignHeadline, must } from '../policies';
import { requiredText } from '../text-limits';

export interface HeadlineAssignment {
  planId: number;
  year: number;
  indicator: string;
  /** The words of the plan; they tell two figures of one name and year apart, and may be left out where there is one. */
  text?: string | null;
  owner: string;
  checker: string;
  /** Where the figure comes from. */
  source: string;
  /** A day in the year after; null for the end of January. */
  dataBy: string | null;
}

/** The longest name of a source, in characters. */
const LONGEST_SOURCE = 500;

/**
 * 明确主要指标的责任: whoever runs the plan names the body that gives a headline figure and the other body that checks it, the source,
 * and the day in the following year by which it is there. It can be changed while no value waits for its check or was confirmed;
 * one that waits for a check that nobody can make, because both became one body or the checker is gone, goes to another checker. Naming the same again is nothing new.
 *
 * @throws DubanError `not-found`, `not-permitted`, `target-unknown`, `body-unknown`, `headline-same-body`, `headline-data-date`,
 *   `already-done`, `text-missing`, `text-too-long`, `invalid-date`
 */
export const assignHeadline: UseCase<HeadlineAssignment, { headlineId: number; dataBy: string }> = async (
  { em, now },
  actor,
  { planId, year, indicator, text = null, ...input },
) => {
  must(mayAssignHeadline(actor), { zh: '明确主要指标的责任单位', en: 'name who gives a headline figure' });
  // Every figure of the name first, as everybody locks them, and in one order.
  const there = await em.find(HeadlineIndicator, { plan: planId, year, indicator }, { orderBy: { id: 1 } });
  for (const { id } of there) await lockOne(em, HeadlineIndicator, id);
  const plan = await lockOne(em, Plan, planId);
  const today = planToday(plan, now);
  const known = headlineNamed(await headlinesOfPlan(em, plan, today), { year, indicator, text });
  const before = known.id === null ? null : await em.findOneOrFail(HeadlineIndicator, known.id);
  const [owner, checker] = [await bodyNamed(em, input.owner), await bodyNamed(em, input.checker)];
  if (owner.id === checker.id) throw sameBody(owner.name);
  const source = requiredText(input.source, { zh: '数据来源', en: 'source of the figure' }, LONGEST_SOURCE);
  const dataBy = dayAfter(year, input.dataBy);
  if (!mayBeNamedAnew(inCourse(known))) throw givenAlready();
  if (before && isSame(before, { owner, checker, source, dataBy })) return { headlineId: before.id, dataBy };
  const named = { owner, checker, source, dataBy, assignedBy: actor.name, assignedOn: today };
  const row = before
    ? em.assign(before, named)
    : em.create(HeadlineIndicator, { plan, year, indicator, text: known.target.text, ...named });
  await em.flush();
  const of = `plan-${planId}/headline-${row.id}`;
  const times = await em.count(Event, { planId, kind: 'headline-assigned', key: { $like: `${of}/%` } });
  const about = { planId, key: `${of}/assigned-${times + 1}`, kind: 'headline-assigned', on: today } as const;
  const data = { year, indicator, owner: owner.name, checker: checker.name, source, dataBy };
  await recordOnce(em, { ...about, bodyId: owner.id, actor: actor.name, data });
  const title = `${year}年主要指标“${indicator}”由${owner.name}于${dataBy}前提供，${checker.name}核对`;
  await notify(em, { ...about, bodyIds: [owner.id, checker.id], title });
  return { headlineId: row.id, dataBy };
};

/** @throws DubanError `target-unknown` where the plan has no such figure, or several and none is named */
function headlineNamed(
  all: readonly HeadlineInHand[],
  { year, indicator, text }: { year: number; indicator: string; text: string | null },
): HeadlineInHand {
  const some = all.filter((one) => one.year === year && one.target.indicator === indicator);
  const found = text === null && some.length === 1 ? some[0] : some.find(({ target }) => target.text === text);
  if (found) return found;
  throw targetUnknown(indicator);
}

const isSame = (
  before: HeadlineIndicator,
  { owner, checker, source, dataBy }: { owner: Body; checker: Body; source: string; dataBy: string },
) =>
  before.owner.id === owner.id &&
  before.checker.id === checker.id &&
  before.source === source &&
  before.dataBy === dataBy;

async function bodyNamed(em: EntityManager, name: string): Promise<Body> {
  const body = await em.findOne(Body, { name });
  if (body) return body.heirId ? em.findOneOrFail(Body, body.heirId) : body;
  throw new DubanError('body-unknown', {
    zh: `名录中没有“${name}”，请从名录中选择单位。`,
    en: `The directory knows no "${name}": choose one of its bodies.`,
  });
}

/** @throws DubanError `headline-data-date`, `invalid-date` */
function dayAfter(year: number, named: string | null): string {
  if (named === null) return dataDueOn(year);
  const day = namedDate(named, { what: { zh: '数据时限', en: 'the date of the figure' } });
  if (yearOf(day) === year + 1) return day;
  throw new DubanError(
    'headline-data-date',
    {
      zh: `${year}年的指标在${year + 1}年取得数据，请填写${year + 1}年内的日期。`,
      en: `The figure of ${year} is there in ${year + 1}: name a day of that year.`,
    },
    { year },
  );
}

const sameBody = (name: string) =>
  new DubanError(
    'headline-same-body',
    {
      zh: `“${name}”不能核对自己提供的数据，请另选核对单位。`,
      en: `"${name}" does not check its own figure. Choose another body to check it.`,
    },
    { name },
  );

const givenAlready = () =>
  new DubanError('already-done', {
    zh: '该指标已经报送数据，正在核对或者已经核对，责任单位不再变更。',
    en: 'A figure was given already and is being checked or was confirmed; who gives and checks it stays.',
  });
